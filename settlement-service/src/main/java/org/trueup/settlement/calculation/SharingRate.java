package org.trueup.settlement.calculation;

import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.rules.ReducedSharingRate;
import org.trueup.settlement.rules.RulesInForce;

/**
 * The share of savings the ACO keeps: CMS methodology specifications, section 4.3, step 6.
 *
 * @param maximum the track's highest share
 * @param finalRate what quality leaves of it, with the 2011 proposal's bonus
 * @param appliedRate the rate its savings are shared at: the final one, or half of it below the
 *     minimum savings rate, 425.605(h)
 */
public record SharingRate(Rate maximum, Rate finalRate, Rate appliedRate) {

  static SharingRate of(SettlementInputs in, Thresholds thresholds, RulesInForce rules) {
    var maximum = rules.terms().maximumSharingRate().value();
    var byQuality = maximum.times(earnedByQuality(in.quality(), rules));
    var finalRate = byQuality.plus(fqhcRhcBonus(in, rules));
    return new SharingRate(maximum, finalRate, applied(finalRate, thresholds, rules));
  }

  private static Rate earnedByQuality(Quality quality, RulesInForce rules) {
    return switch (quality) {
      case Quality.NotMet none -> Rate.ZERO;
      case Quality.MetAlternativeStandard alternative -> alternative.score();
      case Quality.MetStandard met ->
          switch (rules.qualityToSharingRate().value()) {
            case MAXIMUM_TIMES_SCORE -> met.score();
            case MAXIMUM_OR_NOTHING, MAXIMUM_OR_ALTERNATIVE_TIMES_SCORE -> Rate.ONE;
          };
    };
  }

  private static Rate fqhcRhcBonus(SettlementInputs in, RulesInForce rules) {
    return rules
        .terms()
        .proposal()
        .flatMap(
            proposal ->
                in.participation().fqhcRhcVisitShare().map(proposal.fqhcRhcBonus().value()::of))
        .orElse(Rate.ZERO);
  }

  private static Rate applied(Rate finalRate, Thresholds thresholds, RulesInForce rules) {
    return thresholds.counts() == Thresholds.Counts.SAVINGS_AT_REDUCED_RATE
        ? rules
            .terms()
            .reducedSharingRate()
            .map(Ruled::value)
            .map(ReducedSharingRate::share)
            .map(finalRate::times)
            .orElse(Rate.ZERO)
        : finalRate;
  }
}
