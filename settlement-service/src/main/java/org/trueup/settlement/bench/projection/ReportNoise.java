package org.trueup.settlement.bench.projection;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How far a report may be from the year's final savings rate: the variances of its five causes.
 *
 * @param sampling the months not seen are other months
 * @param drift what is not chance may move on within the year
 * @param list people who still come and leave
 * @param completion claims that were not paid by the date of the report
 * @param benchmark its trend is not fully known
 */
public record ReportNoise(
    BigDecimal sampling,
    BigDecimal drift,
    BigDecimal list,
    BigDecimal completion,
    BigDecimal benchmark) {
  private static final MathContext PRECISE = MathContext.DECIMAL128;
  private static final BigDecimal THREE = BigDecimal.valueOf(3);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  public static final ReportNoise NONE =
      new ReportNoise(
          BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  /** Of a report about so many beneficiaries. */
  public static ReportNoise of(YearReport report, int beneficiaries, SavingsRateModel model) {
    return report.basis() == YearReport.Basis.FINAL
        ? NONE
        : new ReportNoise(
            sampling(report, beneficiaries, model),
            drift(report, beneficiaries, model),
            oneYear(beneficiaries, model)
                .multiply(TWO)
                .multiply(report.coverage().listStillToChange().fraction(), PRECISE),
            completion(report, model.withinYear()),
            benchmark(report, model.withinYear()));
  }

  /** All five. */
  public BigDecimal total() {
    return sampling.add(drift).add(list).add(completion).add(benchmark);
  }

  /** Independent months: what was seen against the whole. Twelve rolling months have it twice. */
  private static BigDecimal sampling(YearReport report, int beneficiaries, SavingsRateModel model) {
    var seen = report.coverage().ofYear();
    var once =
        oneYear(beneficiaries, model)
            .multiply(seen.complement().fraction(), PRECISE)
            .divide(seen.fraction(), PRECISE);
    return report.basis() == YearReport.Basis.ROLLING_12 ? once.multiply(TWO) : once;
  }

  private static BigDecimal drift(YearReport report, int beneficiaries, SavingsRateModel model) {
    var notChance =
        Prior.variance(beneficiaries, model).subtract(oneYear(beneficiaries, model), PRECISE);
    var open = Prior.square(report.coverage().ofYear().complement().fraction());
    return notChance.multiply(open, PRECISE).divide(THREE, PRECISE);
  }

  private static BigDecimal oneYear(int beneficiaries, SavingsRateModel model) {
    return Prior.ofSize(model.withinYear().samplingPerRootPerson(), beneficiaries);
  }

  private static BigDecimal completion(YearReport report, SavingsRateModel.WithinYear model) {
    var factor = report.coverage().completion().value();
    var estimated = BigDecimal.ONE.subtract(BigDecimal.ONE.divide(factor, PRECISE), PRECISE);
    var variance = Prior.square(model.completionError().fraction().multiply(estimated, PRECISE));
    return report.basis() == YearReport.Basis.ROLLING_12
        ? variance.divide(Prior.square(report.coverage().ofYear().fraction()), PRECISE)
        : variance;
  }

  private static BigDecimal benchmark(YearReport report, SavingsRateModel.WithinYear model) {
    return Prior.square(
        model
            .trendSd()
            .times(report.coverage().ofTrend().complement())
            .plus(model.residualBenchmarkSd())
            .fraction());
  }
}
