package org.trueup.benchmark.rules;

import java.util.Optional;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.Rate;

/**
 * What is proposed for one year of an agreement: 91 FR 43842.
 *
 * @param floor the least that growth as projected may be
 * @param ceiling the most
 * @param priorSavings instead of the rule in force
 * @param regionalWeight the most that the weight of a regional adjustment may be that raises
 */
public record ProposedTerms(
    Optional<Ruled<ProspectiveTrendFloor>> floor,
    Optional<Ruled<ProspectiveTrendCeiling>> ceiling,
    Optional<Ruled<PriorSavingsRule>> priorSavings,
    Optional<Ruled<Rate>> regionalWeight) {

  /** What is left where no growth is projected. */
  public ProposedTerms withoutTrend() {
    return new ProposedTerms(Optional.empty(), Optional.empty(), priorSavings, regionalWeight);
  }

  /** Whether growth as projected is bounded. */
  public boolean boundsTrend() {
    return floor.isPresent() || ceiling.isPresent();
  }

  /** Whether nothing is proposed. */
  public boolean isNothing() {
    return !boundsTrend() && priorSavings.isEmpty() && regionalWeight.isEmpty();
  }

  /** The rules in force as they would be. */
  public RulesInForce amended(RulesInForce rules) {
    var historical = rules.historical();
    return rules.withHistorical(
        new RulesInForce.Historical(
            historical.yearWeights(),
            historical.trend(),
            historical.assignableWindow(),
            regionalWeight
                .map(
                    most -> most.saying(atMost(historical.regionalWeights().value(), most.value())))
                .orElse(historical.regionalWeights()),
            priorSavings.orElse(historical.priorSavings()),
            historical.population(),
            historical.regionalLimits()));
  }

  private static RegionalWeights atMost(RegionalWeights weights, Rate most) {
    return switch (weights) {
      case RegionalWeights.None none -> none;
      case RegionalWeights.BySpending by ->
          new RegionalWeights.BySpending(
              by.lowerSpending().stream().map(share -> share.min(most)).toList(),
              by.higherSpending());
    };
  }
}
