package org.trueup.settlement.bench.projection;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.trueup.contracts.value.Money;

/**
 * Several ACOs in one year. Each has the likely years of its own projection, every one of them
 * once; only which of them come together is decided here. What hits all ACOs alike hits them in the
 * same years; the rest of each goes its own way through them, in a lattice that takes every year
 * once; and the ACO's own likely years come in the order of both together. So what is expected of
 * several is the sum of what is expected of each, and of one it is its own projection.
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

    /** The ACO's part in each of the years, by which its likely years are put in order. */
    private List<BigDecimal> shifts(long generator, EquallyLikelyYears years) {
      var alike = sharedVariance.sqrt(PRECISE);
      var own = outlook.variance().subtract(sharedVariance).max(BigDecimal.ZERO).sqrt(PRECISE);
      return IntStream.range(0, EquallyLikelyYears.COUNT)
          .mapToObj(
              year ->
                  alike
                      .multiply(deviation(year, years), PRECISE)
                      .add(own.multiply(deviation(year * generator, years), PRECISE), PRECISE))
          .toList();
    }
  }

  /** The sum over all of them, in equally likely years. */
  public static LikelyAmounts total(
      List<Member> members, SavingsRateModel model, EquallyLikelyYears years) {
    var sums = new Money[EquallyLikelyYears.COUNT];
    Arrays.fill(sums, Money.ZERO);
    long generator = 1;
    for (var member : members) {
      generator = generator * model.latticeGenerator() % EquallyLikelyYears.COUNT;
      add(member, member.shifts(generator, years), years, sums);
    }
    return LikelyAmounts.of(Arrays.stream(sums));
  }

  private static void add(
      Member member, List<BigDecimal> shifts, EquallyLikelyYears years, Money[] sums) {
    var rates = member.outlook().likelyRates(years);
    var inOrder =
        IntStream.range(0, shifts.size())
            .boxed()
            .sorted(Comparator.comparing(shifts::get))
            .toList();
    for (int rank = 0; rank < rates.size(); rank++) {
      int year = inOrder.get(rank);
      sums[year] = sums[year].plus(member.terms().amountAt(rates.get(rank)));
    }
  }

  private static BigDecimal deviation(long step, EquallyLikelyYears years) {
    var number = (step + EquallyLikelyYears.COUNT / 2) % EquallyLikelyYears.COUNT;
    return years.deviations().get((int) number);
  }
}
