package org.trueup.benchmark.rules;

import java.util.List;
import java.util.stream.Stream;
import org.trueup.contracts.rule.Ruled;

/** All rules of a benchmark in force for one agreement, resolved before anything is computed. */
public record RulesInForce(Historical historical, Update update) {

  /** What makes the historical benchmark. */
  public record Historical(
      Ruled<YearWeights> yearWeights,
      Ruled<TrendMethod> trend,
      Ruled<AssignableWindow> assignableWindow,
      Ruled<RegionalWeights> regionalWeights,
      Ruled<RegionalCaps> regionalCaps,
      Ruled<NegativeOffset> negativeOffset,
      Ruled<PriorSavingsRule> priorSavings) {

    /**
     * Those that a figure depends on: caps and offset matter only where there is a regional
     * adjustment.
     */
    public Stream<Ruled<?>> used() {
      Stream<Ruled<?>> always =
          Stream.of(yearWeights, trend, assignableWindow, regionalWeights, priorSavings);
      return regionalWeights.value() instanceof RegionalWeights.None
          ? always
          : Stream.concat(always, Stream.of(regionalCaps, negativeOffset));
    }
  }

  /** What brings it to a performance year. */
  public record Update(
      Ruled<RiskCap> riskAdjustment,
      Ruled<UpdateMethod> method,
      Ruled<RiskCap> regionalRiskCap,
      Ruled<GuardrailBlend> guardrail) {

    public Stream<Ruled<?>> used() {
      return Stream.of(riskAdjustment, method, regionalRiskCap, guardrail);
    }
  }

  /** The rules that a figure depends on and that are not yet verified in a text. */
  public List<Ruled<?>> provisional() {
    return Stream.concat(historical.used(), update.used()).filter(Ruled::isProvisional).toList();
  }

  /** Whether growth in the ACO's region is needed. */
  public boolean needsRegion() {
    return historical.trend.value() != TrendMethod.NATIONAL
        || !(historical.regionalWeights.value() instanceof RegionalWeights.None)
        || !(update.method.value() instanceof UpdateMethod.FlatDollars);
  }
}
