package org.trueup.settlement.calculation;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.rule.RulesRead;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.rules.RulesInForce;

/**
 * The outcome of one performance year, with every figure on the way to it.
 *
 * @param given what it follows from
 * @param inputs the same on the benchmark that the guardrail leaves
 * @param guardrail what the guardrail did; empty where there is none, or CMS applied it itself
 */
public record Settlement(
    SettlementInputs given,
    SettlementInputs inputs,
    RulesInForce rules,
    Optional<GuardrailOutcome> guardrail,
    Thresholds thresholds,
    SharingRate sharing,
    SharedSavings savings,
    Optional<SharedLosses> losses,
    Recoupment recoupment) {

  /** Financial reconciliation: CMS methodology specifications, section 4.3, steps 4 to 11. */
  public static Settlement of(SettlementInputs given, RulesInForce inForce) {
    return of(given, inForce, found -> found);
  }

  /** The same, were savings or losses to count as something else: what lies beside a jump. */
  static Settlement countingAs(
      Thresholds.Counts verdict, SettlementInputs given, RulesInForce inForce) {
    return of(given, inForce, found -> found.countingAs(verdict));
  }

  private static Settlement of(
      SettlementInputs given, RulesInForce inForce, UnaryOperator<Thresholds> verdict) {
    var leaves = given.participation().earlyExit().isPresent();
    var rules = inForce.applying(leaves, advances(given.ledger(), leaves, inForce));
    var guardrail = GuardrailOutcome.of(given, rules);
    var inputs = guardrail.map(outcome -> outcome.protect(given)).orElse(given);
    var thresholds = verdict.apply(Thresholds.of(inputs, rules));
    var sharing = SharingRate.of(inputs, thresholds, rules);
    var savings = SharedSavings.of(inputs, thresholds, sharing, rules);
    var losses = SharedLosses.of(inputs, thresholds, sharing, rules);
    var recoupment = Recoupment.of(inputs.ledger(), savings, rules.advances());
    return new Settlement(
        given, inputs, rules, guardrail, thresholds, sharing, savings, losses, recoupment);
  }

  private static RulesInForce.Advances advances(
      SettlementInputs.Ledger ledger, boolean leaves, RulesInForce rules) {
    return rules
        .advances()
        .applying(leaves && ledger.investment().isPositive(), ledger.prepaid().isPositive());
  }

  /** Every rule that it rests on: those that its parts hold, once each. */
  public Stream<Ruled<?>> rulesUsed() {
    return RulesRead.in(this).distinct();
  }

  /** What is not certain of them, in words; empty where all were read in a text. */
  public List<String> provisionalRules() {
    return RulesRead.reservations(rulesUsed());
  }

  /** Left too early for savings, and answers for no month of losses: 42 CFR 425.221(b). */
  public boolean isNotReconciled() {
    return inputs.participation().earlyExit().filter(exit -> !exit.keepsSavings()).isPresent()
        && losses.map(SharedLosses::monthsShare).orElse(Rate.ZERO).isZero();
  }

  /** What the ACO earned, before advances are recouped from it. */
  public Money earned() {
    return savings.earned();
  }

  /** What the ACO owes, as a positive amount. */
  public Money owed() {
    return losses.map(SharedLosses::owed).orElse(Money.ZERO);
  }

  /** What is earned, or below zero owed, before advances are recouped. */
  public Money amount() {
    return earned().minus(owed());
  }

  /** What moves: positive to the ACO, negative from it. */
  public Money payment() {
    return recoupment.paid().minus(recoupment.allDue()).minus(owed());
  }
}
