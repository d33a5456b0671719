package org.trueup.settlement.bench.projection;

import java.util.Optional;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.calculation.Settlement;
import org.trueup.settlement.calculation.SettlementInputs;
import org.trueup.settlement.rules.RulesInForce;

/**
 * A year whose expenditures are open: everything else that a settlement follows from.
 *
 * @param inputs as on file; their expenditures do not count
 */
public record YearTerms(SettlementInputs inputs, RulesInForce rules) {

  /** The year settled at a final savings rate: expenditures are what it leaves of the benchmark. */
  public Settlement at(Rate savingsRate) {
    return Settlement.of(inputs.saving(savingsRate), rules);
  }

  /** The minimum savings rate, which no final savings rate changes. */
  public Rate minimumRate() {
    return at(Rate.ONE).thresholds().minimum().rate();
  }

  /** The most that can be owed; empty under a one-sided model. */
  public Optional<Money> lossSharingLimit() {
    return at(Rate.ONE).losses().map(losses -> losses.limit().amount());
  }

  /** What is earned, or below zero owed, before advances are recouped. */
  public Money amountAt(Rate savingsRate) {
    return at(savingsRate).amount();
  }
}
