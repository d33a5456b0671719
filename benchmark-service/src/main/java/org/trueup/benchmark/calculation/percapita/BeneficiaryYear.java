package org.trueup.benchmark.calculation.percapita;

import java.util.List;
import java.util.function.Predicate;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;

/**
 * One beneficiary in one year, in the months of one enrollment type.
 *
 * @param payments of those months
 * @param personYears those months; not zero
 */
public record BeneficiaryYear(Money payments, PersonYears personYears) {

  /** The same from claims, without billing that counts nowhere: 42 CFR 425.670, 425.672. */
  public static BeneficiaryYear of(
      List<ClaimPayment> claims, PersonYears personYears, Predicate<ClaimPayment> leftOut) {
    var payments =
        claims.stream()
            .filter(leftOut.negate())
            .map(ClaimPayment::amount)
            .reduce(Money.ZERO, Money::plus);
    return new BeneficiaryYear(payments, personYears);
  }
}
