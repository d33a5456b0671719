package org.trueup.settlement.bench.projection;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.trueup.contracts.value.Rate;

/**
 * How a projection and what came of it compare.
 *
 * @param rank how many of the equally likely rates were not more than the final one
 * @param inHalf whether the final rate lies in the middle half of them
 * @param inEighty in the middle 80 percent
 * @param inNinety in the middle 90 percent
 * @param crps the continuous ranked probability score, in fractions: how far the whole of the
 *     likely rates was off, zero at best
 * @param brier the squared error of the probability of reaching the minimum savings rate
 */
public record Outcome(
    int rank,
    boolean inHalf,
    boolean inEighty,
    boolean inNinety,
    BigDecimal crps,
    BigDecimal brier) {
  private static final MathContext PRECISE = MathContext.DECIMAL128;
  private static final BigDecimal COUNT = BigDecimal.valueOf(EquallyLikelyYears.COUNT);

  /**
   * Of a rate that is final.
   *
   * @param minimumRate the minimum savings rate that it was held against
   */
  public static Outcome of(
      SavingsRateOutlook outlook, Rate settled, Rate minimumRate, EquallyLikelyYears years) {
    var likely = outlook.likelyRates(years);
    return new Outcome(
        rank(likely, settled),
        isWithin(likely, settled, "25%"),
        isWithin(likely, settled, "10%"),
        isWithin(likely, settled, "5%"),
        crps(outlook, likely, settled, years),
        brier(likely, settled, minimumRate));
  }

  /** How many of the equally likely rates are not more than a final one. */
  public static int rank(List<Rate> likely, Rate settled) {
    return (int) likely.stream().filter(settled::isAtLeast).count();
  }

  private static boolean isWithin(List<Rate> likely, Rate settled, String tail) {
    var low = Rate.parse(tail);
    return settled.isAtLeast(quantile(likely, low))
        && quantile(likely, low.complement()).isAtLeast(settled);
  }

  private static Rate quantile(List<Rate> likely, Rate p) {
    return likely.get(LikelyAmounts.rank(p, likely.size()) - 1);
  }

  /** The mean distance of the likely rates from the final one, less half that among themselves. */
  private static BigDecimal crps(
      SavingsRateOutlook outlook, List<Rate> likely, Rate settled, EquallyLikelyYears years) {
    var distances =
        likely.stream()
            .map(rate -> rate.fraction().subtract(settled.fraction()).abs())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return distances
        .divide(COUNT, PRECISE)
        .subtract(outlook.standardDeviation().multiply(years.halfMeanDistance(), PRECISE), PRECISE);
  }

  private static BigDecimal brier(List<Rate> likely, Rate settled, Rate minimumRate) {
    var reaching = likely.stream().filter(rate -> rate.isAtLeast(minimumRate)).count();
    var probability = BigDecimal.valueOf(reaching).divide(COUNT, PRECISE);
    var error = settled.isAtLeast(minimumRate) ? BigDecimal.ONE.subtract(probability) : probability;
    return error.multiply(error, PRECISE);
  }
}
