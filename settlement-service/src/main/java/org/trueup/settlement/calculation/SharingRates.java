package org.trueup.settlement.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.rules.RulesInForce;

/** The shares of savings and losses by quality score, as settlements of such a score have them. */
public record SharingRates(List<Point> points) {

  /**
   * The rates at one score.
   *
   * @param sharedLossRate empty under a one-sided model
   */
  public record Point(Rate qualityScore, Rate finalSharingRate, Optional<Rate> sharedLossRate) {}

  /**
   * For every score from 0% to 100%.
   *
   * @param judged what each score comes to in the year
   */
  public static SharingRates of(
      SettlementInputs any, RulesInForce rules, Rate step, Function<Rate, Quality> judged) {
    var points = new ArrayList<Point>();
    for (var score = Rate.ZERO; score.compareTo(Rate.ONE) <= 0; score = score.plus(step)) {
      var settlement = Settlement.of(any.with(judged.apply(score)), rules);
      points.add(
          new Point(
              score,
              settlement.sharing().finalRate(),
              settlement.losses().map(SharedLosses::rate)));
    }
    return new SharingRates(List.copyOf(points));
  }
}
