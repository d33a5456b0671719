package org.trueup.assignment.calculation.opportunity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.trueup.assignment.calculation.opportunity.OpportunityFigure.Measure;
import org.trueup.assignment.calculation.opportunity.OpportunityFigure.Part;
import org.trueup.contracts.value.PersonYears;

/** Collects the figures of one population. */
final class Figures {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private final PersonYears personYears;
  private final List<OpportunityFigure> all = new ArrayList<>();

  Figures(PersonYears personYears) {
    this.personYears = personYears;
  }

  List<OpportunityFigure> all() {
    return all;
  }

  void add(Part part, String name, Measure measure, long count) {
    add(part, name, measure, BigDecimal.valueOf(count));
  }

  void add(Part part, String name, Measure measure, BigDecimal value) {
    all.add(new OpportunityFigure(part, name, measure, value));
  }

  /** Cases per 1,000 person years; no figure where there are none. */
  void addRate(Part part, String name, int cases) {
    if (!personYears.isZero()) {
      var rate =
          BigDecimal.valueOf(cases)
              .multiply(THOUSAND)
              .divide(personYears.years(), MathContext.DECIMAL128);
      add(part, name, Measure.PER_1000_PERSON_YEARS, rate);
    }
  }
}
