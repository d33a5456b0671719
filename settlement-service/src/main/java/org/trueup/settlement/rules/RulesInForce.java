package org.trueup.settlement.rules;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.trueup.contracts.rule.PerformanceYears;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;

/**
 * All rules in force for one track in one performance year, resolved before anything is computed.
 * What it holds is what a result rests on: a rule that does not apply is not in it.
 *
 * @param carriedForwardFrom the last reviewed year, where the year asked for is not reviewed yet
 * @param circumstances what reduces losses; empty under a one-sided model
 * @param earlyExit what an ACO owes that leaves during the year
 * @param advances what becomes of money paid beforehand
 * @param otherMinimumRate instead of the scale and the election; never of a law in force
 */
public record RulesInForce(
    Optional<PerformanceYear> carriedForwardFrom,
    Ruled<PerformanceYears.Length> length,
    Ruled<MinimumSavingsRateScale> minimumSavingsRate,
    Ruled<Integer> minimumPopulation,
    Ruled<QualityToSharingRate> qualityToSharingRate,
    Ruled<Rate> sequestration,
    Terms terms,
    Optional<Circumstances> circumstances,
    Optional<Ruled<EarlyExitRule>> earlyExit,
    Advances advances,
    Optional<Ruled<OtherMinimumRate>> otherMinimumRate) {

  /**
   * Extreme and uncontrollable circumstances.
   *
   * @param nationwideMonths the months of the year in which the whole nation was affected
   */
  public record Circumstances(
      Ruled<ExtremeCircumstances> extreme, Ruled<Integer> nationwideMonths) {}

  /**
   * Money paid beforehand.
   *
   * @param investment what becomes of advance investment payments of an ACO that leaves
   * @param prepaid what becomes of prepaid shared savings
   */
  public record Advances(
      Optional<Ruled<RestOfAdvance>> investment, Optional<Ruled<RestOfAdvance>> prepaid) {

    /** Those of them that a settlement rests on. */
    public Advances applying(boolean toInvestment, boolean toPrepaid) {
      return new Advances(
          investment.filter(rule -> toInvestment), prepaid.filter(rule -> toPrepaid));
    }
  }

  /** The same for an ACO that stays to the end of the year, or leaves before it. */
  public RulesInForce applying(boolean toEarlyExit, Advances toAdvances) {
    return amended(
        to -> {
          to.earlyExit = earlyExit.filter(rule -> toEarlyExit);
          to.advances = toAdvances;
        });
  }

  /** The same with another scale of minimum savings rates. */
  public RulesInForce withMinimumSavingsRate(Ruled<MinimumSavingsRateScale> other) {
    return amended(to -> to.minimumSavingsRate = other);
  }

  /** The same with another fewest beneficiaries for an elected rate. */
  public RulesInForce withMinimumPopulation(Ruled<Integer> other) {
    return amended(to -> to.minimumPopulation = other);
  }

  /** The same with another way from quality to the sharing rate. */
  public RulesInForce withQualityToSharingRate(Ruled<QualityToSharingRate> other) {
    return amended(to -> to.qualityToSharingRate = other);
  }

  /** The same with another sequestration. */
  public RulesInForce withSequestration(Ruled<Rate> other) {
    return amended(to -> to.sequestration = other);
  }

  /** The same with other circumstances, where the terms have a part in losses. */
  public RulesInForce withCircumstances(UnaryOperator<Circumstances> other) {
    return amended(to -> to.circumstances = circumstances.map(other));
  }

  /** The same with a minimum rate instead of the scale and the election. */
  public RulesInForce withMinimumRate(Ruled<OtherMinimumRate> other) {
    return amended(to -> to.otherMinimumRate = Optional.of(other));
  }

  private RulesInForce amended(Consumer<RulesAmendment> how) {
    var amendment = new RulesAmendment(this);
    how.accept(amendment);
    return amendment.rules();
  }
}
