package org.trueup.settlement.reconciliation;

import org.trueup.contracts.event.AdvancesSettled;
import org.trueup.contracts.event.SettlementDetermined.Figures;
import org.trueup.contracts.event.SettlementDetermined.Limits;
import org.trueup.contracts.event.SettlementDetermined.Outcome;
import org.trueup.contracts.value.Money;
import org.trueup.settlement.calculation.Recoupment;
import org.trueup.settlement.calculation.Settlement;
import org.trueup.settlement.calculation.SharedLosses;
import org.trueup.settlement.report.Reason;

/** The figures of a settlement that its event carries beside the lines. */
final class FiguresMapping {
  private FiguresMapping() {}

  static Figures of(Settlement settlement) {
    var in = settlement.inputs();
    var thresholds = settlement.thresholds();
    var losses = settlement.losses();
    return new Figures(
        outcome(settlement),
        Reason.of(settlement),
        settlement.payment(),
        settlement.earned(),
        settlement.owed(),
        in.totalBenchmark(),
        in.totalExpenditures(),
        thresholds.difference(),
        thresholds.savingsRate(),
        thresholds.minimum().rate(),
        losses.map(loss -> thresholds.minimum().rate()).orElse(null),
        Reason.basisOf(thresholds.minimum()),
        in.assignedBeneficiaries(),
        in.personYears(),
        settlement.sharing().maximum(),
        settlement.sharing().finalRate(),
        losses.map(SharedLosses::rate).orElse(null),
        settlement.savings().sequestration(),
        limits(settlement),
        advances(settlement.recoupment()));
  }

  private static AdvancesSettled advances(Recoupment recoupment) {
    var prepaid = recoupment.prepaid();
    return new AdvancesSettled(
        recoupment.recouped(),
        recoupment.carriedForward(),
        recoupment.due().isZero() ? null : recoupment.due(),
        prepaid.map(Recoupment.Prepaid::recouped).orElse(null),
        prepaid.map(Recoupment.Prepaid::due).orElse(null));
  }

  private static Limits limits(Settlement settlement) {
    var savings = settlement.savings();
    var losses = settlement.losses();
    return new Limits(
        savings.limit(),
        savings.limitBinds(),
        losses.map(loss -> loss.limit().amount()).orElse(null),
        losses.filter(SharedLosses::limitBinds).isPresent(),
        losses.map(SharedLosses::circumstancesReduction).orElse(Money.ZERO));
  }

  private static Outcome outcome(Settlement settlement) {
    if (settlement.earned().isPositive()) {
      return Outcome.EARNED;
    }
    return settlement.owed().isPositive() ? Outcome.OWED : Outcome.NEITHER;
  }
}
