package org.trueup.settlement.api.outlook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;
import org.trueup.rest.Table;
import org.trueup.settlement.bench.projection.EquallyLikelyYears;
import org.trueup.settlement.bench.projection.LikelyAmounts;
import org.trueup.settlement.bench.projection.Projection;
import org.trueup.settlement.bench.projection.ReportNoise;
import org.trueup.settlement.outlook.Outlook;
import org.trueup.settlement.reconciliation.Reservations;

/**
 * What a year will probably bring. It is no settlement, and nothing of it is announced.
 *
 * @param revision the settlement's revision that it rests on
 * @param stage the latest report of expenditures
 * @param atTheMean what is earned, or below zero owed, at the mean itself
 * @param expected the mean over all likely years
 * @param probabilityOfEarning the share of likely years in which the ACO earns
 * @param explanation the same in sentences
 * @param reservations what is not certain of the rules behind it and its benchmark
 * @param assumptions what was assumed for want of a fact
 * @param reservation what is not certain of the model
 * @param parametersFingerprint SHA-256 of the model's files
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectionView(
    AcoId acoId,
    PerformanceYear performanceYear,
    long revision,
    Outlook.Stage stage,
    Track track,
    int assignedBeneficiaries,
    Money totalBenchmark,
    @JsonUnwrapped RatesView rates,
    Money atTheMean,
    Money expected,
    Rate probabilityOfEarning,
    Rate probabilityOfOwing,
    int likelyYears,
    int yearsEarning,
    int yearsOwing,
    AmountsView amounts,
    String explanation,
    @JsonUnwrapped Reservations reservations,
    List<String> assumptions,
    String reservation,
    String parametersFingerprint)
    implements Table {
  private static final int DIGITS = 15;
  private static final int DIGITS_OF_SHARES = 8;

  /**
   * What is expected of the savings rate.
   *
   * @param mean the expected savings rate
   * @param standardDeviation how far the final one may be from it
   * @param credibility how much of the report is believed, from 0 to 1
   * @param noise the variances of what the report leaves open
   * @param minimumRate the minimum savings rate, which the mean is held against
   * @param distanceToMinimum by how much the mean is above it
   */
  public record RatesView(
      Rate mean,
      Rate standardDeviation,
      Rate credibility,
      NoiseView noise,
      Rate minimumRate,
      Rate distanceToMinimum) {
    static RatesView of(Outlook outlook, Rate minimum) {
      var mean = new Rate(outlook.expected().mean());
      return new RatesView(
          mean.toDecimals(DIGITS),
          new Rate(outlook.expected().standardDeviation()).toDecimals(DIGITS),
          new Rate(outlook.credibility().weight()).toDecimals(DIGITS_OF_SHARES),
          NoiseView.of(outlook.noise()),
          minimum.toDecimals(DIGITS),
          mean.plus(minimum.negated()).toDecimals(DIGITS));
    }
  }

  /** See {@link ReportNoise}: variances, as fractions squared. */
  public record NoiseView(
      Rate sampling, Rate drift, Rate list, Rate completion, Rate benchmark, Rate total) {
    static NoiseView of(ReportNoise noise) {
      return new NoiseView(
          new Rate(noise.sampling()).toDecimals(DIGITS),
          new Rate(noise.drift()).toDecimals(DIGITS),
          new Rate(noise.list()).toDecimals(DIGITS),
          new Rate(noise.completion()).toDecimals(DIGITS),
          new Rate(noise.benchmark()).toDecimals(DIGITS),
          new Rate(noise.total()).toDecimals(DIGITS));
    }
  }

  /**
   * Quantiles of the likely amounts.
   *
   * @param worstTenth the mean of the lowest tenth
   */
  public record AmountsView(
      Money least,
      Money worstTenth,
      Money p05,
      Money p10,
      Money p50,
      Money p90,
      Money p95,
      Money most) {
    static AmountsView of(LikelyAmounts amounts) {
      return new AmountsView(
          amounts.least(),
          amounts.worstTenth(),
          amounts.quantile(Rate.parse("5%")),
          amounts.quantile(Rate.parse("10%")),
          amounts.quantile(Rate.parse("50%")),
          amounts.quantile(Rate.parse("90%")),
          amounts.quantile(Rate.parse("95%")),
          amounts.most());
    }
  }

  static ProjectionView of(Outlook outlook, Projection projection, String fingerprint) {
    var head = outlook.settlement().head();
    var amounts = projection.amounts();
    return new ProjectionView(
        head.acoId(),
        head.performanceYear(),
        head.revision(),
        outlook.stage(),
        projection.terms().rules().terms().track(),
        projection.terms().inputs().assignedBeneficiaries(),
        projection.terms().inputs().totalBenchmark(),
        RatesView.of(outlook, projection.terms().minimumRate()),
        projection.atTheMean(),
        amounts.expected(),
        amounts.share(amounts.earning()).toDecimals(DIGITS_OF_SHARES),
        amounts.share(amounts.owing()).toDecimals(DIGITS_OF_SHARES),
        EquallyLikelyYears.COUNT,
        amounts.earning(),
        amounts.owing(),
        AmountsView.of(amounts),
        explanation(outlook, projection),
        outlook.reservations(),
        outlook.assumptions(),
        outlook.model().reservation(),
        fingerprint);
  }

  /** As a table it is one row. */
  @Override
  public List<ProjectionView> items() {
    return List.of(this);
  }

  private static String explanation(Outlook outlook, Projection projection) {
    var amounts = projection.amounts();
    var expected = outlook.expected();
    return String.format(
        Locale.ROOT,
        "A savings rate of %s is expected, with a standard deviation of %s; the minimum is %s."
            + " In %,d of %,d equally likely years the ACO earns, in %,d it owes: %s on average,"
            + " %s at the mean itself.",
        new Rate(expected.mean()).toPercent(2),
        new Rate(expected.standardDeviation()).toPercent(2),
        projection.terms().minimumRate().toPercent(2),
        amounts.earning(),
        EquallyLikelyYears.COUNT,
        amounts.owing(),
        amounts.expected(),
        projection.atTheMean());
  }
}
