package org.trueup.settlement.calculation;

import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.RevenueStatus;
import org.trueup.settlement.rules.ReducedSharingRate;
import org.trueup.settlement.rules.RulesInForce;

/**
 * What was saved or lost, and whether it is enough to count: CMS methodology specifications,
 * section 4.3, steps 1 to 5.
 *
 * @param difference benchmark less expenditures: savings if positive, losses if negative
 * @param savingsRate the difference as a share of the benchmark
 * @param minimum the minimum savings rate, and under a two-sided model the minimum loss rate
 * @param minimumAmount that rate in dollars of the total benchmark
 * @param counts what the difference counts as
 */
public record Thresholds(
    Money difference, Rate savingsRate, MinimumRate minimum, Money minimumAmount, Counts counts) {

  /** What savings or losses count as. */
  public enum Counts {
    /** Savings that meet or exceed the minimum. */
    SAVINGS,
    /** Savings below the minimum, of which a low-revenue ACO shares at a reduced rate. */
    SAVINGS_AT_REDUCED_RATE,
    /** Losses that meet or exceed the minimum, under a two-sided model. */
    LOSSES,
    /** Savings only on a benchmark recalculated for losses: neither, 425.652(b)(5). */
    NEITHER_BY_GUARDRAIL,
    /** Savings that an early exit forfeits, 425.221(b)(1). */
    FORFEITED_BY_EXIT,
    /** Too little either way, or losses that are not shared. */
    NEITHER
  }

  static Thresholds of(SettlementInputs in, RulesInForce rules) {
    var difference = in.totalBenchmark().minus(in.totalExpenditures());
    var savingsRate = difference.shareOf(in.totalBenchmark());
    var minimum =
        difference.isNegative() && rules.terms().isTwoSided()
            ? MinimumRate.ofLosses(in, rules)
            : MinimumRate.of(in, rules);
    // Tested in dollars, without a division that could round: step 5.
    var minimumAmount = in.totalBenchmark().times(minimum.rate());
    var counts =
        difference.isPositive()
            ? savings(in, difference, minimumAmount, rules)
            : losses(difference.negated(), minimumAmount, rules);
    return new Thresholds(difference, savingsRate, minimum, minimumAmount, counts);
  }

  public boolean sharesSavings() {
    return counts == Counts.SAVINGS || counts == Counts.SAVINGS_AT_REDUCED_RATE;
  }

  public boolean sharesLosses() {
    return counts == Counts.LOSSES;
  }

  /** The same figures with another verdict, to see what hangs on it. */
  Thresholds countingAs(Counts verdict) {
    return new Thresholds(difference, savingsRate, minimum, minimumAmount, verdict);
  }

  private static Counts savings(
      SettlementInputs in, Money savings, Money minimumAmount, RulesInForce rules) {
    if (in.dollars().guardrail() && rules.terms().guardrail().isPresent()) {
      return Counts.NEITHER_BY_GUARDRAIL;
    }
    if (in.participation().earlyExit().filter(exit -> !exit.keepsSavings()).isPresent()) {
      return Counts.FORFEITED_BY_EXIT;
    }
    if (savings.isAtLeast(minimumAmount)) {
      return Counts.SAVINGS;
    }
    return mayShareBelowTheMinimum(in, rules) ? Counts.SAVINGS_AT_REDUCED_RATE : Counts.NEITHER;
  }

  private static boolean mayShareBelowTheMinimum(SettlementInputs in, RulesInForce rules) {
    var lowRevenue =
        in.participation().revenueStatus().filter(RevenueStatus.LOW::equals).isPresent();
    var qualityMet = !(in.quality() instanceof Quality.NotMet);
    return lowRevenue
        && qualityMet
        && rules
            .terms()
            .reducedSharingRate()
            .map(Ruled::value)
            .map(ReducedSharingRate::minimumPopulation)
            .filter(fewest -> in.assignedBeneficiaries() >= fewest)
            .isPresent();
  }

  private static Counts losses(Money losses, Money minimumAmount, RulesInForce rules) {
    return rules.terms().isTwoSided() && losses.isPositive() && losses.isAtLeast(minimumAmount)
        ? Counts.LOSSES
        : Counts.NEITHER;
  }
}
