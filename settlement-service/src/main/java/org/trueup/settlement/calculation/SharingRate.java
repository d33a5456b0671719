package org.trueup.settlement.calculation;

import org.trueup.contracts.value.Rate;
import org.trueup.settlement.rules.Ruleset;

/**
 * The share of savings the ACO keeps: CMS methodology specifications, section 4.3, step 6.
 *
 * @param maximum the track's highest share
 * @param finalRate what quality leaves of it
 */
public record SharingRate(Rate maximum, Rate finalRate) {

  static SharingRate of(SettlementInputs in, Ruleset rules) {
    var maximum = rules.terms().maximumSharingRate().value();
    return new SharingRate(maximum, maximum.times(earnedByQuality(in.quality(), rules)));
  }

  private static Rate earnedByQuality(Quality quality, Ruleset rules) {
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
}
