package org.trueup.settlement.outlook;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.ExpenditureFacts;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.bench.projection.SavingsRateModel;
import org.trueup.settlement.bench.projection.YearReport;

/** The latest expenditures on file as a report of the year's savings rate. */
final class ReportOnFile {
  private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);

  private ReportOnFile() {}

  /**
   * What the expenditures say.
   *
   * @param lastYear last year's final savings rate, where it is known
   * @param assumptions takes what had to be assumed
   */
  static YearReport of(
      BenchmarkDetermined benchmark,
      Optional<Rate> lastYear,
      SavingsRateModel model,
      List<String> assumptions) {
    var expenditures = requireNonNull(benchmark.expenditures());
    var total = requireNonNull(benchmark.totalBenchmark());
    var reported = total.minus(expenditures.total()).shareOf(total);
    var seen = seen(expenditures.period());
    var coverage =
        new YearReport.Coverage(
            seen,
            Optional.ofNullable(expenditures.completionFactor()).orElse(Factor.ONE),
            trend(benchmark, seen),
            stillToChange(expenditures.period(), model));
    var isRolling = expenditures.basis() == ExpenditureFacts.Basis.ROLLING_12_MONTHS;
    if (!isRolling || seen.isAtLeast(Rate.ONE)) {
      return new YearReport(reported, coverage, YearReport.Basis.YEAR_TO_DATE);
    }
    if (lastYear.isEmpty()) {
      assumptions.add(
          "Last year's savings rate is not on file: the twelve rolling months are taken for the"
              + " year's own.");
    }
    return new YearReport(
        lastYear.map(before -> YearReport.ownPart(reported, before, seen)).orElse(reported),
        coverage,
        YearReport.Basis.ROLLING_12);
  }

  static Outlook.Stage stage(ExpenditureFacts.Period period) {
    return switch (period) {
      case Q1 -> Outlook.Stage.Q1;
      case Q2 -> Outlook.Stage.Q2;
      case Q3 -> Outlook.Stage.Q3;
      case Q4 -> Outlook.Stage.Q4;
      case FINAL -> Outlook.Stage.YEAR_END;
    };
  }

  /** The quarters of the year over four. */
  private static Rate seen(ExpenditureFacts.Period period) {
    var quarters = Math.min(period.ordinal() + 1, QUARTERS.intValueExact());
    return new Rate(BigDecimal.valueOf(quarters).divide(QUARTERS, MathContext.DECIMAL128));
  }

  /** Before June CMS's benchmark has a projected trend; ours has that of the months seen. */
  private static Rate trend(BenchmarkDetermined benchmark, Rate seen) {
    return switch (benchmark.delivery()) {
      case PRELIMINARY -> Rate.ZERO;
      case JUNE -> seen;
      case FINAL -> Rate.ONE;
      case null -> seen;
    };
  }

  private static Rate stillToChange(ExpenditureFacts.Period period, SavingsRateModel model) {
    var open = model.withinYear().listStillToChange();
    return switch (period) {
      case Q1 -> open.q1();
      case Q2 -> open.q2();
      case Q3 -> open.q3();
      case Q4, FINAL -> open.q4();
    };
  }
}
