package org.trueup.benchmark.rules;

import java.util.Optional;
import org.trueup.contracts.rule.Ruled;

/**
 * All rules of a benchmark in force for one year of an agreement, resolved before anything is
 * computed. What it holds is what a benchmark rests on: a rule that does not apply is not in it.
 * Results name rules in the order of these records.
 */
public record RulesInForce(Historical historical, Update update) {

  /**
   * What makes the historical benchmark.
   *
   * @param population empty for agreements before there was such an adjustment
   * @param regionalLimits empty where no regional adjustment is made
   */
  public record Historical(
      Ruled<YearWeights> yearWeights,
      Ruled<TrendMethod> trend,
      Ruled<AssignableWindow> assignableWindow,
      Ruled<RegionalWeights> regionalWeights,
      Ruled<PriorSavingsRule> priorSavings,
      Optional<Ruled<PopulationRule>> population,
      Optional<RegionalLimits> regionalLimits) {}

  /** How far a regional adjustment goes. */
  public record RegionalLimits(Ruled<RegionalCaps> caps, Ruled<NegativeOffset> negativeOffset) {}

  /**
   * What brings it to a performance year.
   *
   * @param prospectiveTrendWeight empty where no prospective trend counts
   */
  public record Update(
      Ruled<RiskCap> riskAdjustment,
      Ruled<UpdateMethod> method,
      Optional<Ruled<ProspectiveTrendWeight>> prospectiveTrendWeight,
      Ruled<RiskCap> regionalRiskCap,
      Ruled<GuardrailBlend> guardrail) {

    /** The same with the weight of another year. */
    public Update withProspectiveTrendWeight(Optional<Ruled<ProspectiveTrendWeight>> other) {
      return new Update(riskAdjustment, method, other, regionalRiskCap, guardrail);
    }
  }

  /** The same with another historical benchmark. */
  public RulesInForce withHistorical(Historical other) {
    return new RulesInForce(other, update);
  }

  /** The same with another update. */
  public RulesInForce withUpdate(Update other) {
    return new RulesInForce(historical, other);
  }

  /** Whether figures of the ACO's region are needed. */
  public boolean needsRegion() {
    return historical.trend.value() != TrendMethod.NATIONAL
        || historical.regionalLimits.isPresent()
        || !(update.method.value() instanceof UpdateMethod.FlatDollars);
  }
}
