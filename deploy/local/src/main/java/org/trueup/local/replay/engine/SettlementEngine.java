package org.trueup.local.replay.engine;

import java.util.ArrayList;
import org.trueup.contracts.value.Money;
import org.trueup.local.published.GivenFacts;
import org.trueup.local.replay.CarriedForward;
import org.trueup.local.replay.RowSettlement;
import org.trueup.local.replay.RowTerms;
import org.trueup.local.replay.SettledFigures;
import org.trueup.settlement.calculation.Settlement;
import org.trueup.settlement.calculation.SharedLosses;
import org.trueup.settlement.report.Assumptions;
import org.trueup.settlement.rules.Rules;
import org.trueup.settlement.rules.TrackYear;

/** The settlement service's calculation, by its rules, without the service around it. */
public final class SettlementEngine implements RowSettlement {
  private final Rules rules;

  private SettlementEngine(Rules rules) {
    this.rules = rules;
  }

  /**
   * Reads the rules.
   *
   * @param carryForward whether years that nobody reviewed are settled on the last reviewed rules
   */
  public static SettlementEngine start(boolean carryForward) {
    return new SettlementEngine(Rules.read(carryForward));
  }

  @Override
  public Result of(GivenFacts row, RowTerms terms) {
    var inForce =
        rules.of(new TrackYear(row.year(), terms.start(), row.track(), terms.yearInTrack()));
    var settlement = Settlement.of(InputsOfRow.read(row, terms), inForce);
    var uncertain = new ArrayList<>(settlement.provisionalRules());
    inForce.carriedForwardFrom().map(CarriedForward::words).ifPresent(uncertain::add);
    return new Result(figures(settlement), Assumptions.of(settlement), uncertain);
  }

  private static SettledFigures figures(Settlement settlement) {
    var thresholds = settlement.thresholds();
    var losses = settlement.losses();
    return new SettledFigures(
        settlement.earned(),
        settlement.owed(),
        thresholds.difference(),
        thresholds.minimum().rate(),
        settlement.sharing().maximum(),
        settlement.sharing().finalRate(),
        losses.map(SharedLosses::rate).orElse(null),
        losses.map(loss -> loss.limit().amount()).orElse(null),
        losses.map(SharedLosses::circumstancesReduction).orElse(Money.ZERO));
  }
}
