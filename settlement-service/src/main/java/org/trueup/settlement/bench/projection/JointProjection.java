package org.trueup.settlement.bench.projection;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;

/**
 * Several ACOs in one year. What hits all of them alike hits them in the same likely years; the
 * rest of each goes its own way through them, in a lattice that takes every year once.
 */
public final class JointProjection {
  private static final MathContext PRECISE = MathContext.DECIMAL128;

  private JointProjection() {}

  /**
   * One of the ACOs.
   *
   * @param outlook what is expected of it
   * @param sharedVariance the part of the variance that all ACOs share
   */
  public record Member(SavingsRateOutlook outlook, BigDecimal sharedVariance, YearTerms terms) {

    /** The shared part is as much of what is open now as it was before any report. */
    public static Member of(
        SavingsRateOutlook prior,
        SavingsRateOutlook outlook,
        YearTerms terms,
        SavingsRateModel model) {
      var sd = model.spread().sharedByAllAcos().fraction();
      var shared = sd.multiply(sd);
      var ofPrior =
          prior.variance().compareTo(shared) <= 0
              ? BigDecimal.ONE
              : shared.divide(prior.variance(), PRECISE);
      return new Member(outlook, outlook.variance().multiply(ofPrior, PRECISE), terms);
    }

    private Rate rate(BigDecimal sharedDeviation, BigDecimal ownDeviation) {
      var own = outlook.variance().subtract(sharedVariance).max(BigDecimal.ZERO);
      return new Rate(
          outlook
              .mean()
              .add(sharedVariance.sqrt(PRECISE).multiply(sharedDeviation, PRECISE), PRECISE)
              .add(own.sqrt(PRECISE).multiply(ownDeviation, PRECISE), PRECISE));
    }
  }

  /** The sum over all of them, in equally likely years. */
  public static LikelyAmounts total(
      List<Member> members, SavingsRateModel model, EquallyLikelyYears years) {
    return LikelyAmounts.of(
        IntStream.range(0, EquallyLikelyYears.COUNT)
            .mapToObj(year -> amount(members, year, model.latticeGenerator(), years)));
  }

  private static Money amount(
      List<Member> members, int year, int generator, EquallyLikelyYears years) {
    var shared = deviation(year, years);
    var sum = Money.ZERO;
    long step = year;
    for (var member : members) {
      step = step * generator % EquallyLikelyYears.COUNT;
      sum = sum.plus(member.terms().amountAt(member.rate(shared, deviation(step, years))));
    }
    return sum;
  }

  private static BigDecimal deviation(long step, EquallyLikelyYears years) {
    var number = (step + EquallyLikelyYears.COUNT / 2) % EquallyLikelyYears.COUNT;
    return years.deviations().get((int) number);
  }
}
