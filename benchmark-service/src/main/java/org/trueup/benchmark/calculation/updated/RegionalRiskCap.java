package org.trueup.benchmark.calculation.updated;

import java.util.Optional;
import org.trueup.benchmark.calculation.historical.TypeMix;
import org.trueup.benchmark.rules.RiskCap;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;

/**
 * Raises regional growth where the region's risk scores grew more than a cap, so that growth of
 * risk above it is not taken out: 42 CFR 425.655(e).
 *
 * @param cap absent where the rules have none
 * @param factors by which regional growth is multiplied; one below the cap
 */
public record RegionalRiskCap(Optional<Factor> cap, ByEnrollmentType<Factor> factors) {
  private static final RegionalRiskCap NONE =
      new RegionalRiskCap(Optional.empty(), ByEnrollmentType.of(type -> Factor.ONE));

  static RegionalRiskCap of(
      RiskCap rule, UpdateInputs.Regions regions, TypeMix mix, ByEnrollmentType<Money> dollars) {
    return rule instanceof RiskCap.DemographicGrowth growth
        ? of(growth, regions, mix, new AggregateGrowth(dollars))
        : NONE;
  }

  private static RegionalRiskCap of(
      RiskCap.DemographicGrowth rule,
      UpdateInputs.Regions regions,
      TypeMix mix,
      AggregateGrowth aggregate) {
    var risk = aggregate.of(regions.riskGrowth());
    var allowed = aggregate.of(regions.demographicGrowth()).plus(rule.more());
    var marketShare = mix.averageShare(regions.performanceYear().marketShare());
    var cap = allowed.plus(risk.minus(allowed).max(Factor.ZERO).times(marketShare));
    var factors =
        risk.isMoreThan(cap)
            ? regions.riskGrowth().map(growth -> growth.over(cap).max(Factor.ONE))
            : NONE.factors;
    return new RegionalRiskCap(Optional.of(cap), factors);
  }
}
