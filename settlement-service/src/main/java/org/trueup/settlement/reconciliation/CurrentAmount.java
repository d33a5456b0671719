package org.trueup.settlement.reconciliation;

import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.SettlementDetermined.Figures;
import org.trueup.contracts.event.SettlementDetermined.InForce;
import org.trueup.contracts.event.SettlementInputsUsed;

/**
 * The amount that counts: ours until CMS announces its own, then CMS's, with ours beside it. There
 * is no appeal of an amount (42 CFR 425.800); a reopened one has no amount in force but ours.
 */
final class CurrentAmount {
  private CurrentAmount() {}

  static @Nullable InForce of(SettlementInputsUsed inputs, @Nullable Figures figures) {
    var determination = inputs.cmsDetermination();
    var ours = figures == null ? null : figures.earned().minus(figures.owed());
    var cms = determination == null ? null : determination.amount();
    if (cms != null) {
      return new InForce(InForce.Source.CMS, cms, ours == null ? null : ours.minus(cms));
    }
    return ours == null ? null : new InForce(InForce.Source.COMPUTED, ours, null);
  }
}
