package org.trueup.benchmark.calculation.historical;

import org.trueup.benchmark.rules.PriorSavingsRule;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;

/**
 * What savings of earlier years bring: 42 CFR 425.658, 425.602(c)(2)(ii).
 *
 * @param average savings for each person year, over the earlier years
 * @param proration for an ACO that grew
 * @param shared the shared part of both
 * @param cap the most there can be; the shared part itself where the rules have no cap
 * @param amount for each person year; zero where the ACO is not eligible
 * @param eligible whether the average is above zero
 */
public record PriorSavings(
    Money average, Factor proration, Money shared, Money cap, Money amount, boolean eligible) {
  static final PriorSavings NONE =
      new PriorSavings(Money.ZERO, Factor.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, false);

  /**
   * What earlier years bring under a rule.
   *
   * @param national per capita expenditures over all types, by the ACO's BY3 person years
   */
  static PriorSavings of(PriorExperience experience, Money national, PriorSavingsRule rule) {
    var average = experience.averageSavings();
    var prorated = average.times(experience.proration());
    return switch (rule) {
      case PriorSavingsRule.None none -> NONE;
      case PriorSavingsRule.AddedOnRenewal renewal -> {
        var shared = prorated.times(experience.averageSharingRate());
        yield of(experience, shared, shared);
      }
      case PriorSavingsRule.Adjustment adjustment ->
          of(experience, prorated.times(adjustment.share()), national.times(adjustment.cap()));
    };
  }

  private static PriorSavings of(PriorExperience experience, Money shared, Money cap) {
    var average = experience.averageSavings();
    var eligible = average.isPositive();
    return new PriorSavings(
        average,
        experience.proration(),
        shared,
        cap,
        eligible ? shared.min(cap) : Money.ZERO,
        eligible);
  }
}
