package org.trueup.settlement.bench.projection;

import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;

/**
 * A year as it will probably end: each equally likely year settled by the exact calculation.
 *
 * @param outlook of the final savings rate
 * @param terms what it is settled by
 * @param atTheMean the amount at the mean savings rate; what it differs from the expected one is
 *     what the minimum rate and the limits do
 * @param amounts of all likely years, earned above zero and owed below
 */
public record Projection(
    SavingsRateOutlook outlook, YearTerms terms, Money atTheMean, LikelyAmounts amounts) {

  public static Projection of(
      SavingsRateOutlook outlook, YearTerms terms, EquallyLikelyYears years) {
    return new Projection(
        outlook,
        terms,
        terms.amountAt(new Rate(outlook.mean())),
        LikelyAmounts.of(outlook.likelyRates(years).stream().map(terms::amountAt)));
  }
}
