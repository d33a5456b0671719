package org.trueup.benchmark.rules;

import java.util.Optional;
import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.rule.RuleHistory;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;

/**
 * How benchmarks are computed, over time: most rules by the start of the agreement, some with one
 * file for first and one for later agreement periods; a few by performance year.
 */
public record BenchmarkMethods(
    ByPeriod<YearWeights> yearWeights,
    ByPeriod<TrendMethod> trend,
    ByPeriod<RegionalWeights> regionalWeights,
    ByPeriod<UpdateMethod> update,
    RuleHistory<AgreementStart, AssignableWindow> assignableWindow,
    RuleHistory<AgreementStart, RegionalCaps> regionalCaps,
    RuleHistory<AgreementStart, NegativeOffset> negativeOffset,
    RuleHistory<AgreementStart, PriorSavingsRule> priorSavings,
    RuleHistory<AgreementStart, PopulationRule> population,
    RuleHistory<AgreementStart, RiskCap> riskAdjustment,
    RuleHistory<AgreementStart, RiskCap> regionalRiskCap,
    RuleHistory<AgreementStart, GuardrailBlend> guardrail,
    RuleHistory<PerformanceYear, ProspectiveTrendWeight> prospectiveTrendWeight,
    RuleHistory<PerformanceYear, TruncationRule> truncation,
    RuleHistory<PerformanceYear, CompletionFactors> completionFactors,
    RuleHistory<PerformanceYear, AnomalousBilling> anomalousBilling) {

  /** A rule that differs between an ACO's first and its later agreement periods. */
  public record ByPeriod<V>(
      RuleHistory<AgreementStart, V> first, RuleHistory<AgreementStart, V> later) {

    static <V> ByPeriod<V> read(RuleFolder folder, String name, Class<V> type) {
      return new ByPeriod<>(
          folder.byStart(name + "-first-agreement.yaml", type),
          folder.byStart(name + "-later-agreement.yaml", type));
    }

    RuleHistory<AgreementStart, V> of(boolean isFirst) {
      return isFirst ? first : later;
    }
  }

  static BenchmarkMethods read(RuleFolder folder) {
    return new BenchmarkMethods(
        ByPeriod.read(folder, "year-weights", YearWeights.class),
        ByPeriod.read(folder, "trend", TrendMethod.class),
        ByPeriod.read(folder, "regional-weights", RegionalWeights.class),
        ByPeriod.read(folder, "update", UpdateMethod.class),
        folder.byStart("assignable-window.yaml", AssignableWindow.class),
        folder.byStart("regional-caps.yaml", RegionalCaps.class),
        folder.byStart("negative-regional-offset.yaml", NegativeOffset.class),
        folder.byStart("prior-savings.yaml", PriorSavingsRule.class),
        folder.byStart("population-adjustment.yaml", PopulationRule.class),
        folder.byStart("risk-adjustment.yaml", RiskCap.class),
        folder.byStart("regional-risk-cap.yaml", RiskCap.class),
        folder.byStart("guardrail-blend.yaml", GuardrailBlend.class),
        folder.byYear("prospective-trend-weight.yaml", ProspectiveTrendWeight.class),
        folder.byYear("truncation.yaml", TruncationRule.class),
        folder.byYear("completion-factors.yaml", CompletionFactors.class),
        folder.byYear("anomalous-billing.yaml", AnomalousBilling.class));
  }

  /**
   * The rules of one year of an agreement.
   *
   * @param isFirst whether it is the ACO's first agreement
   * @throws org.trueup.contracts.rule.NoRuleInForce when nobody reviewed the rules for this start
   *     or year
   */
  public RulesInForce of(AgreementStart start, boolean isFirst, PerformanceYear year) {
    return new RulesInForce(historical(start, isFirst), update(start, isFirst, year));
  }

  private RulesInForce.Update update(AgreementStart start, boolean isFirst, PerformanceYear year) {
    var method = update.of(isFirst).at(start);
    return new RulesInForce.Update(
        riskAdjustment.at(start),
        method,
        method.value() instanceof UpdateMethod.ThreeWayBlend
            ? Optional.of(prospectiveTrendWeight.at(year))
            : Optional.empty(),
        regionalRiskCap.at(start),
        guardrail.at(start));
  }

  /**
   * The rules of a historical benchmark, which do not depend on the performance year.
   *
   * @param isFirst whether it is the ACO's first agreement
   * @throws org.trueup.contracts.rule.NoRuleInForce when nobody reviewed the rules for this start
   */
  public RulesInForce.Historical historical(AgreementStart start, boolean isFirst) {
    return new RulesInForce.Historical(
        yearWeights.of(isFirst).at(start),
        trend.of(isFirst).at(start),
        assignableWindow.at(start),
        regionalWeights.of(isFirst).at(start),
        priorSavings.at(start),
        population.find(start),
        regionalLimits(start, isFirst));
  }

  private Optional<RulesInForce.RegionalLimits> regionalLimits(
      AgreementStart start, boolean isFirst) {
    return Optional.of(regionalWeights.of(isFirst).at(start))
        .filter(weights -> !(weights.value() instanceof RegionalWeights.None))
        .map(
            weights ->
                new RulesInForce.RegionalLimits(regionalCaps.at(start), negativeOffset.at(start)));
  }
}
