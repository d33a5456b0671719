package org.trueup.benchmark.calculation.historical;

import org.trueup.benchmark.rules.PopulationRule;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;

/**
 * What serving many beneficiaries with low income brings: 42 CFR 425.662.
 *
 * @param share assigned beneficiaries with the Part D low-income subsidy or dual eligibility
 * @param scaler what is left of the cap beside the larger of the other two adjustments; zero or
 *     more
 * @param amount for each person year; zero where the ACO is not eligible
 */
public record PopulationAdjustment(Rate share, Money scaler, Money amount) {

  /**
   * The adjustment under a rule.
   *
   * @param national per capita expenditures over all types, by the ACO's BY3 person years
   * @param other the larger of the regional and the prior savings adjustment, over all types
   */
  public static PopulationAdjustment of(
      PopulationInputs inputs, Money national, Money other, PopulationRule rule) {
    var scaler = national.times(rule.cap()).minus(other.max(Money.ZERO)).max(Money.ZERO);
    var share = inputs.share();
    var ours = share.isAtLeast(rule.leastShare()) ? scaler.times(share) : Money.ZERO;
    return new PopulationAdjustment(share, scaler, inputs.delivered().orElse(ours));
  }

  boolean eligible() {
    return amount.isPositive();
  }
}
