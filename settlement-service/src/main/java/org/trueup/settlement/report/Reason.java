package org.trueup.settlement.report;

import org.trueup.settlement.calculation.GuardrailOutcome;
import org.trueup.settlement.calculation.MinimumRate;
import org.trueup.settlement.calculation.Quality;
import org.trueup.settlement.calculation.Settlement;

/** Why a year came out as it did, in one sentence that names the branch taken. */
public final class Reason {
  private Reason() {}

  public static String of(Settlement settlement) {
    return switch (settlement.thresholds().counts()) {
      case SAVINGS -> ofSavings(settlement);
      case SAVINGS_AT_REDUCED_RATE ->
          "Savings do not reach the minimum savings rate; a low-revenue ACO shares them at half the"
              + " rate";
      case LOSSES -> ofLosses(settlement);
      case NEITHER_BY_GUARDRAIL ->
          "Losses on the three-way blend are savings on the two-way blend: neither is shared";
      case FORFEITED_BY_EXIT -> "Savings are forfeited by leaving during the year";
      case NEITHER -> ofNeither(settlement);
    };
  }

  private static String ofSavings(Settlement settlement) {
    if (settlement.inputs().quality() instanceof Quality.NotMet) {
      return "Savings reach the minimum savings rate, but the quality performance standard was not"
          + " met";
    }
    return settlement.savings().limitBinds()
        ? "Savings reach the minimum savings rate; the performance payment limit cuts the payment"
        : "Savings reach the minimum savings rate";
  }

  private static String ofLosses(Settlement settlement) {
    if (isRecalculated(settlement)) {
      return "Losses reach the minimum loss rate, also on the two-way blend of the guardrail";
    }
    var binds = settlement.losses().filter(losses -> losses.limitBinds()).isPresent();
    return binds
        ? "Losses reach the minimum loss rate; the loss sharing limit cuts what is owed"
        : "Losses reach the minimum loss rate";
  }

  private static String ofNeither(Settlement settlement) {
    var difference = settlement.thresholds().difference();
    if (difference.isZero()) {
      return "Expenditures equal the benchmark";
    }
    if (difference.isPositive()) {
      return "Savings do not reach the minimum savings rate";
    }
    if (isRecalculated(settlement)) {
      return "Losses do not reach the minimum rate on the two-way blend of the guardrail";
    }
    return settlement.rules().terms().isTwoSided()
        ? "Losses do not reach the minimum loss rate"
        : "Losses are not shared under a one-sided model";
  }

  private static boolean isRecalculated(Settlement settlement) {
    return settlement.guardrail().filter(GuardrailOutcome::recalculates).isPresent();
  }

  /** How the minimum rate was found: {@code ELECTED}, {@code SLIDING_SCALE} ... */
  public static String basisOf(MinimumRate minimum) {
    return switch (minimum) {
      case MinimumRate.Elected elected -> "ELECTED";
      case MinimumRate.OnScale scale -> "SLIDING_SCALE";
      case MinimumRate.OnScaleForFewPeople scale -> "SLIDING_SCALE_BELOW_MINIMUM_POPULATION";
      case MinimumRate.AtLeast floor -> "FLOOR_BELOW_THE_SCALE";
      case MinimumRate.SetByCms set -> "SET_BY_CMS";
      case MinimumRate.OfTheModel fixed -> "FIXED_BY_THE_MODEL";
    };
  }
}
