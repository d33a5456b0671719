package org.trueup.benchmark.calculation.historical;

import java.util.Optional;
import org.trueup.benchmark.rules.RegionalWeights;
import org.trueup.benchmark.rules.RulesInForce;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;

/**
 * How a benchmark moves toward its region: 42 CFR 425.601(a)(8), 425.656.
 *
 * @param regional the region's expenditures at the ACO's own risk
 * @param differences regional minus ACO expenditures
 * @param difference their average by BY3 person years
 * @param spendsLess whether the ACO spends no more than its region; chooses one weight for all
 *     types, also for those of the other sign
 * @param types the adjustment of each type
 * @param single their average by BY3 person years
 */
public record RegionalAdjustment(
    ByEnrollmentType<Money> regional,
    ByEnrollmentType<Money> differences,
    Money difference,
    boolean spendsLess,
    Rate weight,
    Optional<OffsetFactor> offset,
    ByEnrollmentType<TypeAdjustment> types,
    Money single) {

  /** Empty where the rules have none. */
  static Optional<RegionalAdjustment> of(
      Unadjusted own, RegionalInputs region, RulesInForce.Historical rules) {
    return switch (rules.regionalWeights().value()) {
      case RegionalWeights.None none -> Optional.empty();
      case RegionalWeights.BySpending weights ->
          Optional.of(of(own, region, weights, rules.regionalLimits().orElseThrow()));
    };
  }

  private static RegionalAdjustment of(
      Unadjusted own,
      RegionalInputs region,
      RegionalWeights.BySpending weights,
      RulesInForce.RegionalLimits limits) {
    var regional = region.regional().orElseThrow().zip(own.riskScores(), Money::times);
    var differences = regional.zip(own.expenditures(), Money::minus);
    var difference = own.mix().average(differences);
    // Higher spending only below zero: a difference of zero takes the weight of lower spending.
    var spendsLess = !difference.isNegative();
    var weight = weights.at(region.adjustmentCount(), spendsLess);
    var offset = offset(own, region, limits);
    var terms = new TypeAdjustment.Terms(weight, limits.caps().value(), offset);
    var types =
        differences.zip(
            region.national(), (amount, national) -> TypeAdjustment.of(amount, national, terms));
    var single = own.mix().average(types.map(TypeAdjustment::adjustment));
    return new RegionalAdjustment(
        regional, differences, difference, spendsLess, weight, offset, types, single);
  }

  private static Optional<OffsetFactor> offset(
      Unadjusted own, RegionalInputs region, RulesInForce.RegionalLimits limits) {
    return switch (limits.negativeOffset().value()) {
      case NONE -> Optional.empty();
      case DUAL_SHARE_AND_RISK ->
          Optional.of(OffsetFactor.of(region.dualShare(), own.averageRiskScore()));
    };
  }

  /** The adjustment of each type alone. */
  public ByEnrollmentType<Money> amounts() {
    return types.map(TypeAdjustment::adjustment);
  }

  /**
   * A benchmark before adjustment.
   *
   * @param expenditures trended and weighted over the years
   * @param latest per capita expenditures of BY3
   * @param riskScores of BY3
   * @param mix of BY3
   */
  record Unadjusted(
      ByEnrollmentType<Money> expenditures,
      ByEnrollmentType<Money> latest,
      ByEnrollmentType<Factor> riskScores,
      TypeMix mix) {

    /** The average by BY3 dollars of each type: 42 CFR 425.656(c)(5). */
    Factor averageRiskScore() {
      var atOwnRisk = latest.zip(riskScores, Money::times);
      return mix.total(atOwnRisk).over(mix.total(latest));
    }
  }
}
