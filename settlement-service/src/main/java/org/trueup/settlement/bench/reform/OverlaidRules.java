package org.trueup.settlement.bench.reform;

import org.trueup.settlement.rules.ExtremeCircumstances;
import org.trueup.settlement.rules.MinimumSavingsRateScale;
import org.trueup.settlement.rules.OtherMinimumRate;
import org.trueup.settlement.rules.QualityToSharingRate;
import org.trueup.settlement.rules.ReducedSharingRate;
import org.trueup.settlement.rules.RulesInForce;
import org.trueup.settlement.rules.Terms;

/** One entry of an overlay on the rules in force. */
final class OverlaidRules {
  private OverlaidRules() {}

  /** On what the track offers and asks. */
  static Terms onTerms(Terms terms, OverlayEntry entry) {
    return switch (entry.rule()) {
      case MAXIMUM_SHARING_RATE ->
          terms.withMaximumSharingRate(entry.of(terms.maximumSharingRate()));
      case PERFORMANCE_PAYMENT_LIMIT ->
          terms.withPerformancePaymentLimit(entry.of(terms.performancePaymentLimit()));
      case HALF_RATE -> terms.withReducedSharingRate(entry.instead(ReducedSharingRate.class));
      default -> terms;
    };
  }

  /** On what is the same for all tracks. */
  static RulesInForce onRules(RulesInForce rules, OverlayEntry entry) {
    return switch (entry.rule()) {
      case SEQUESTRATION -> rules.withSequestration(entry.of(rules.sequestration()));
      case MINIMUM_SAVINGS_RATE ->
          rules.withMinimumSavingsRate(entry.instead(MinimumSavingsRateScale.class));
      case MINIMUM_POPULATION -> rules.withMinimumPopulation(entry.instead(Integer.class));
      case QUALITY_TO_SHARING_RATE ->
          rules.withQualityToSharingRate(entry.instead(QualityToSharingRate.class));
      case MINIMUM_RATE -> rules.withMinimumRate(entry.instead(OtherMinimumRate.class));
      case EXTREME_CIRCUMSTANCES ->
          rules.withCircumstances(
              inForce ->
                  new RulesInForce.Circumstances(
                      entry.instead(ExtremeCircumstances.class), inForce.nationwideMonths()));
      case NATIONWIDE_CIRCUMSTANCES ->
          rules.withCircumstances(
              inForce ->
                  new RulesInForce.Circumstances(inForce.extreme(), entry.instead(Integer.class)));
      default -> rules;
    };
  }
}
