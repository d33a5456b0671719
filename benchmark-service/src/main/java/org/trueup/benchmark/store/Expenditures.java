package org.trueup.benchmark.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.trueup.benchmark.fact.ReportedExpenditures;
import org.trueup.contracts.event.ExpenditureFacts.Period;

/** Expenditures as CMS delivered them: Q1 to Q4, then FINAL. */
@ApplicationScoped
public class Expenditures extends Deliveries<Period, ReportedExpenditures, ExpendituresRow> {
  Expenditures() {
    super(Period.class, ReportedExpenditures.class, ExpendituresRow::new);
  }
}
