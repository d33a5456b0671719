package org.trueup.settlement.calculation;

import java.math.BigDecimal;
import java.math.MathContext;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.rules.MinimumSavingsRateScale;
import org.trueup.settlement.rules.OtherMinimumRate;
import org.trueup.settlement.rules.RulesInForce;

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

  /** Chosen fixed, but with too few beneficiaries for it: the scale applies, 425.110(b)(3)(iii). */
  record OnScaleForFewPeople(Rate rate, Rate elected) implements MinimumRate {}

  /** So few beneficiaries that the law gives only a least rate, and CMS set one. */
  record SetByCms(Rate rate) implements MinimumRate {}

  /** So few beneficiaries that the law gives only a least rate. */
  record AtLeast(Rate rate) implements MinimumRate {}

  /** Fixed by the terms themselves: the two-sided model of the 2011 proposal, or an overlay. */
  record OfTheModel(Rate rate) implements MinimumRate {}

  /** The minimum savings rate. */
  static MinimumRate of(SettlementInputs in, RulesInForce rules) {
    return rules
        .otherMinimumRate()
        .flatMap(rule -> rule.value().savings())
        .map(other -> instead(other, in, rules))
        .orElseGet(() -> ofTheLaw(in, rules));
  }

  /** The minimum loss rate, which mirrors that of savings by every law there was. */
  static MinimumRate ofLosses(SettlementInputs in, RulesInForce rules) {
    var other = rules.otherMinimumRate().map(Ruled::value);
    if (other.filter(OtherMinimumRate::lossesAsSavings).isPresent()) {
      return of(in, rules);
    }
    return other
        .flatMap(OtherMinimumRate::losses)
        .map(losses -> instead(losses, in, rules))
        .orElseGet(() -> ofTheLaw(in, rules));
  }

  private static MinimumRate instead(
      MinimumRateElection other, SettlementInputs in, RulesInForce rules) {
    return switch (other) {
      case MinimumRateElection.Sliding sliding -> onScale(in, rules);
      case MinimumRateElection.Fixed fixed -> new OfTheModel(fixed.rate());
    };
  }

  private static MinimumRate ofTheLaw(SettlementInputs in, RulesInForce rules) {
    return rules
        .terms()
        .proposal()
        .flatMap(proposal -> proposal.minimumRate())
        .map(Ruled::value)
        .<MinimumRate>map(OfTheModel::new)
        .orElseGet(() -> chosen(in, rules));
  }

  /** Elected for the years under a two-sided model: 425.605(b)(2), 425.606(b), 425.610(b). */
  private static MinimumRate chosen(SettlementInputs in, RulesInForce rules) {
    return rules.terms().isTwoSided() ? byElection(in, rules) : onScale(in, rules);
  }

  private static MinimumRate byElection(SettlementInputs in, RulesInForce rules) {
    return switch (in.participation().election()) {
      case MinimumRateElection.Sliding sliding -> onScale(in, rules);
      case MinimumRateElection.Fixed fixed ->
          in.assignedBeneficiaries() < rules.minimumPopulation().value()
              ? new OnScaleForFewPeople(onScale(in, rules).rate(), fixed.rate())
              : new Elected(fixed.rate());
    };
  }

  private static MinimumRate onScale(SettlementInputs in, RulesInForce rules) {
    var scale = rules.minimumSavingsRate().value();
    var assigned = in.assignedBeneficiaries();
    return scale
        .row(assigned)
        .<MinimumRate>map(row -> new OnScale(between(row, assigned), row))
        .orElseGet(() -> belowTheScale(in, scale));
  }

  private static MinimumRate belowTheScale(SettlementInputs in, MinimumSavingsRateScale scale) {
    return in.participation()
        .minimumRateSetByCms()
        .<MinimumRate>map(SetByCms::new)
        .orElseGet(() -> new AtLeast(scale.floor().rate()));
  }

  /**
   * Straight between the two ends of a band; the last whole number of the band is its upper end.
   */
  private static Rate between(MinimumSavingsRateScale.Row row, int assigned) {
    var to = row.to();
    if (to == null) {
      return row.high();
    }
    var above = BigDecimal.valueOf(assigned - row.from());
    var below = BigDecimal.valueOf(to - assigned);
    var width = BigDecimal.valueOf(to - row.from());
    var weighted = row.low().fraction().multiply(below).add(row.high().fraction().multiply(above));
    return Rate.ofFraction(weighted.divide(width, MathContext.DECIMAL128));
  }
}
