package org.trueup.settlement.calculation;

import org.trueup.contracts.value.Money;

/**
 * What was paid beforehand, taken back from what was earned: advances under 42 CFR 425.630(g) and
 * the advance payment and investment models before it, never from losses; an interim payment of a
 * first year that began in 2012 in full, 42 CFR 425.608.
 *
 * @param recouped the lesser of the advances outstanding and what was earned
 * @param interimNetted the interim payment that the final settlement replaces
 * @param paid what is left for the ACO; negative where the interim payment was more
 * @param carriedForward advances still outstanding
 */
public record Recoupment(Money recouped, Money interimNetted, Money paid, Money carriedForward) {

  static Recoupment of(SettlementInputs.Ledger ledger, SharedSavings savings) {
    var payable = savings.earned().minus(savings.withheld());
    var recouped = ledger.advances().min(payable);
    return new Recoupment(
        recouped,
        ledger.interimPayment(),
        payable.minus(recouped).minus(ledger.interimPayment()),
        ledger.advances().minus(recouped));
  }
}
