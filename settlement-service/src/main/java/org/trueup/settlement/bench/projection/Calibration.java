package org.trueup.settlement.bench.projection;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.trueup.contracts.value.Rate;

/**
 * How good projections were. Of good ones the middle half holds half of what came, and so on.
 *
 * @param projections how many are known to the end
 * @param inHalf how many final rates lay in the middle half of the likely ones
 * @param crps the mean continuous ranked probability score, in fractions
 * @param brier the mean squared error of the probability of reaching the minimum savings rate
 */
public record Calibration(
    int projections, int inHalf, int inEighty, int inNinety, BigDecimal crps, BigDecimal brier) {

  public static Calibration of(List<Outcome> outcomes) {
    return new Calibration(
        outcomes.size(),
        count(outcomes, Outcome::inHalf),
        count(outcomes, Outcome::inEighty),
        count(outcomes, Outcome::inNinety),
        mean(outcomes, Outcome::crps),
        mean(outcomes, Outcome::brier));
  }

  /** A count of them as a share of all. */
  public Rate share(int count) {
    return new Rate(ratio(BigDecimal.valueOf(count), projections));
  }

  private static int count(List<Outcome> outcomes, Predicate<Outcome> which) {
    return (int) outcomes.stream().filter(which).count();
  }

  private static BigDecimal mean(List<Outcome> outcomes, Function<Outcome, BigDecimal> what) {
    return ratio(
        outcomes.stream().map(what).reduce(BigDecimal.ZERO, BigDecimal::add), outcomes.size());
  }

  private static BigDecimal ratio(BigDecimal sum, int of) {
    return of == 0 ? BigDecimal.ZERO : sum.divide(BigDecimal.valueOf(of), MathContext.DECIMAL128);
  }
}
