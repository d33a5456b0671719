package org.trueup.settlement.calculation;

import java.util.Optional;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.Money;
import org.trueup.settlement.rules.RestOfAdvance;
import org.trueup.settlement.rules.RulesInForce;

/**
 * What was paid beforehand, taken back from what was earned: prepaid shared savings of the year, 42
 * CFR 425.640; advances under 42 CFR 425.630(g) and the advance payment and investment models
 * before it; never from losses. An interim payment of a first year that began in 2012 in full, 42
 * CFR 425.608.
 *
 * @param prepaid what becomes of prepaid shared savings; empty where there were none
 * @param recouped the lesser of the advances outstanding and what was earned
 * @param interimNetted the interim payment that the final settlement replaces
 * @param paid what is left for the ACO; negative where the interim payment was more
 * @param due advance investment payments that an ACO leaving early repays at once
 * @param carriedForward advances still outstanding
 */
public record Recoupment(
    Optional<Prepaid> prepaid,
    Money recouped,
    Money interimNetted,
    Money paid,
    Money due,
    Money carriedForward) {

  /**
   * Shared savings paid before they were earned.
   *
   * @param amount what was prepaid
   * @param recouped the lesser of that and what was earned
   * @param due the rest, when the year ends
   */
  public record Prepaid(Money amount, Money recouped, Money due) {
    private static Prepaid of(Money amount, Money payable) {
      var recouped = amount.min(payable);
      return new Prepaid(amount, recouped, amount.minus(recouped));
    }
  }

  static Recoupment of(
      SettlementInputs.Ledger ledger, SharedSavings savings, RulesInForce.Advances rules) {
    var payable = savings.earned().minus(savings.withheld());
    var prepaid = rules.prepaid().map(rule -> Prepaid.of(ledger.prepaid(), payable));
    var afterPrepaid = payable.minus(prepaid.map(Prepaid::recouped).orElse(Money.ZERO));
    var recouped = ledger.advances().min(afterPrepaid);
    var rest = ledger.advances().minus(recouped);
    var due = due(ledger.investment().min(rest), rules.investment());
    return new Recoupment(
        prepaid,
        recouped,
        ledger.interimPayment(),
        afterPrepaid.minus(recouped).minus(ledger.interimPayment()),
        due,
        rest.minus(due));
  }

  private static Money due(Money balance, Optional<Ruled<RestOfAdvance>> rule) {
    return rule.isPresent() ? balance : Money.ZERO;
  }

  /** Everything that the ACO pays back beyond what it earned. */
  public Money allDue() {
    return due.plus(prepaid.map(Prepaid::due).orElse(Money.ZERO));
  }
}
