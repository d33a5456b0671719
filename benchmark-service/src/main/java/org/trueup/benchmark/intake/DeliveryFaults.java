package org.trueup.benchmark.intake;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.ExpenditureFacts.Basis;
import org.trueup.contracts.event.ExpenditureFacts.Period;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.PerformanceYear;

/** What may be wrong with how a delivery of expenditures describes itself. */
final class DeliveryFaults {
  private static final String EXPENDITURES =
      "CMS Methodology Specifications v11 (Jan 2023), section 3.1";

  private DeliveryFaults() {}

  /** What a delivery covers when its sender does not say. */
  static Basis usualBasis(Period period) {
    return period == Period.FINAL ? Basis.FINAL_WITH_RUN_OUT : Basis.ROLLING_12_MONTHS;
  }

  static Optional<Fault> ofBasis(Period period, Basis basis) {
    var allowed =
        period == Period.FINAL
            ? Set.of(Basis.FINAL_WITH_RUN_OUT)
            : Set.of(Basis.ROLLING_12_MONTHS, Basis.YEAR_TO_DATE);
    return allowed.contains(basis)
        ? Optional.empty()
        : Optional.of(
            Fault.at("/basis", basis, names(allowed) + " for " + period)
                .under("Only the final delivery waits for the claims run-out", EXPENDITURES));
  }

  private static String names(Set<Basis> allowed) {
    return String.join(" or ", allowed.stream().map(Basis::name).sorted().toList());
  }

  static Optional<Fault> ofPaidThrough(PerformanceYear year, @Nullable LocalDate paidThrough) {
    var begins = begins(year);
    return paidThrough == null || !paidThrough.isBefore(begins)
        ? Optional.empty()
        : Optional.of(
            Fault.at("/paidThrough", paidThrough, begins + " or later")
                .under("A year's expenditures are paid once it has begun", EXPENDITURES));
  }

  /** 2019A begins on 1 July (42 CFR 425.200(c)(3)). */
  private static LocalDate begins(PerformanceYear year) {
    var month = year.secondHalf() ? Month.JULY : Month.JANUARY;
    return LocalDate.of(year.calendarYear(), month, 1);
  }
}
