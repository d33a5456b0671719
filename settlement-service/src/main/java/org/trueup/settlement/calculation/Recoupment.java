package org.trueup.settlement.calculation;

import org.trueup.contracts.value.Money;

/**
 * Advances taken back from what was earned: 42 CFR 425.630(g), and the advance payment and
 * investment models before it. Never from losses.
 *
 * @param recouped the lesser of what is outstanding and what was earned
 * @param paid what is left for the ACO
 * @param carriedForward what is still outstanding
 */
public record Recoupment(Money recouped, Money paid, Money carriedForward) {

  static Recoupment of(Money outstanding, Money earned) {
    var recouped = outstanding.min(earned);
    return new Recoupment(recouped, earned.minus(recouped), outstanding.minus(recouped));
  }
}
