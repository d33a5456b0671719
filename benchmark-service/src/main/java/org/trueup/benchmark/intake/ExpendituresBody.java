package org.trueup.benchmark.intake;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.fact.DeliveryKind;
import org.trueup.benchmark.fact.ReportedExpenditures;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.event.ExpenditureFacts.Basis;
import org.trueup.contracts.event.ExpenditureFacts.Period;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;

/** See {@link ReportedExpenditures}. A figure of a type may be missing. */
public record ExpendituresBody(
    @Nullable Money total,
    @Nullable Money perCapita,
    @Nullable ByEnrollmentType<@Nullable Money> perCapitaByType,
    @Nullable ByEnrollmentType<@Nullable Factor> riskScores,
    @Nullable Basis basis,
    @Nullable LocalDate paidThrough,
    @Nullable Boolean completed,
    @Nullable Factor completionFactor)
    implements DeliveryBody<Period, ReportedExpenditures> {

  @Override
  public DeliveryKind<Period, ReportedExpenditures> kind() {
    return DeliveryKind.EXPENDITURES;
  }

  @Override
  public List<Fault> faults(BenchmarkRules rules, PerformanceYear year, Period period) {
    return new ExpendituresCheck(rules, year, period).faults(this);
  }

  @Override
  public ReportedExpenditures fact(Period period) {
    return new ReportedExpenditures(
        total,
        perCapita,
        perCapitaByType,
        riskScores,
        basis(period),
        paidThrough,
        completed,
        completionFactor);
  }

  /** What the figures cover: the usual months of the delivery, where nothing is said. */
  Basis basis(Period period) {
    if (basis != null) {
      return basis;
    }
    return period == Period.FINAL ? Basis.FINAL_WITH_RUN_OUT : Basis.ROLLING_12_MONTHS;
  }
}
