package org.trueup.settlement.calculation;

import java.math.BigDecimal;
import java.math.MathContext;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.rules.MinimumSavingsRateScale;
import org.trueup.settlement.rules.Ruleset;

/**
 * The minimum savings rate, and the minimum loss rate that mirrors it, with why it is what it is:
 * CMS methodology specifications, section 4.2.
 */
public sealed interface MinimumRate {

  Rate rate();

  /** The fixed rate the ACO chose. */
  record Elected(Rate rate) implements MinimumRate {}

  /** By number of assigned beneficiaries. */
  record OnScale(Rate rate, MinimumSavingsRateScale.Row row) implements MinimumRate {}

  /** Chosen fixed, but with too few people for it: the scale applies, 425.110(b)(3)(iii). */
  record OnScaleForFewPeople(Rate rate, Rate elected) implements MinimumRate {}

  /** So few people that the law gives only a least rate. */
  record AtLeast(Rate rate) implements MinimumRate {}

  static MinimumRate of(SettlementInputs in, Ruleset rules) {
    return switch (in.election()) {
      case MinimumRateElection.Sliding sliding -> onScale(in.assignedBeneficiaries(), rules);
      case MinimumRateElection.Fixed fixed -> elected(in.assignedBeneficiaries(), fixed, rules);
    };
  }

  private static MinimumRate elected(int people, MinimumRateElection.Fixed fixed, Ruleset rules) {
    return people < rules.minimumPopulation().value()
        ? new OnScaleForFewPeople(onScale(people, rules).rate(), fixed.rate())
        : new Elected(fixed.rate());
  }

  private static MinimumRate onScale(int people, Ruleset rules) {
    var scale = rules.minimumSavingsRate().value();
    return scale
        .row(people)
        .<MinimumRate>map(row -> new OnScale(between(row, people), row))
        .orElseGet(() -> new AtLeast(scale.floor().rate()));
  }

  /**
   * Straight between the two ends of a band; the last whole number of the band is its upper end.
   */
  private static Rate between(MinimumSavingsRateScale.Row row, int people) {
    var to = row.to();
    if (to == null) {
      return row.high();
    }
    var above = BigDecimal.valueOf(people - row.from());
    var below = BigDecimal.valueOf(to - people);
    var width = BigDecimal.valueOf(to - row.from());
    var weighted = row.low().fraction().multiply(below).add(row.high().fraction().multiply(above));
    return Rate.ofFraction(weighted.divide(width, MathContext.DECIMAL128));
  }
}
