package org.trueup.settlement.calculation;

import java.util.List;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;

/**
 * A savings rate at which a settlement turns: the minimum savings rate, and the minimum loss rate
 * that mirrors it.
 *
 * @param side savings or losses
 * @param rate the savings rate there, negative for losses
 * @param dollars the difference less what it would be there: positive on the side of savings
 * @param paymentThere what would be paid exactly there
 * @param decides whether the settlement turns there: losses do not under a one-sided model
 */
public record Edge(Cliff.Side side, Rate rate, Money dollars, Money paymentThere, boolean decides) {

  /** Both edges of the settlement's terms, that of savings first. */
  public static List<Edge> of(Settlement settlement) {
    var minimum = settlement.thresholds().minimum().rate();
    var amount = settlement.thresholds().minimumAmount();
    return List.of(
        at(settlement, Cliff.Side.SAVINGS, minimum, amount),
        at(settlement, Cliff.Side.LOSSES, minimum.negated(), amount.negated()));
  }

  private static Edge at(Settlement settlement, Cliff.Side side, Rate rate, Money difference) {
    var there = Outcomes.atEdge(settlement.inputs(), settlement.rules(), rate);
    return new Edge(
        side,
        rate,
        settlement.thresholds().difference().minus(difference),
        there.payment(),
        side == Cliff.Side.SAVINGS || settlement.rules().terms().isTwoSided());
  }
}
