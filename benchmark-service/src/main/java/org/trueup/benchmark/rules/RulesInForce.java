package org.trueup.benchmark.rules;

import java.util.Optional;
import org.trueup.contracts.rule.Ruled;

/**
 * All rules of a benchmark in force for one agreement, resolved before anything is computed. What
 * it holds is what a benchmark rests on: a rule that does not apply is not in it. Results name
 * rules in the order of these records.
 */
public record RulesInForce(Historical historical, Update update) {

  /**
   * What makes the historical benchmark.
   *
   * @param regionalLimits empty where no regional adjustment is made
   */
  public record Historical(
      Ruled<YearWeights> yearWeights,
      Ruled<TrendMethod> trend,
      Ruled<AssignableWindow> assignableWindow,
      Ruled<RegionalWeights> regionalWeights,
      Ruled<PriorSavingsRule> priorSavings,
      Optional<RegionalLimits> regionalLimits) {}

  /** How far a regional adjustment goes. */
  public record RegionalLimits(Ruled<RegionalCaps> caps, Ruled<NegativeOffset> negativeOffset) {}

  /** What brings it to a performance year. */
  public record Update(
      Ruled<RiskCap> riskAdjustment,
      Ruled<UpdateMethod> method,
      Ruled<RiskCap> regionalRiskCap,
      Ruled<GuardrailBlend> guardrail) {}

  /** Whether figures of the ACO's region are needed. */
  public boolean needsRegion() {
    return historical.trend.value() != TrendMethod.NATIONAL
        || historical.regionalLimits.isPresent()
        || !(update.method.value() instanceof UpdateMethod.FlatDollars);
  }
}
