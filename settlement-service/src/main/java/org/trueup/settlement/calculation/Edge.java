package org.trueup.settlement.calculation;

import java.util.ArrayList;
import java.util.List;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;

/**
 * A savings rate at which a settlement turns: the minimum savings rate, and under a two-sided model
 * the minimum loss rate.
 *
 * @param side savings or losses
 * @param rate the savings rate there, negative for losses
 * @param dollars the difference less what it would be there: positive on the side of savings
 * @param paymentThere what would be paid exactly there
 */
public record Edge(Cliff.Side side, Rate rate, Money dollars, Money paymentThere) {

  /** All edges of the settlement's terms, that of savings first. */
  public static List<Edge> of(Settlement settlement) {
    var edges = new ArrayList<Edge>();
    var minimum = settlement.thresholds().minimum().rate();
    var amount = settlement.thresholds().minimumAmount();
    edges.add(at(settlement, Cliff.Side.SAVINGS, minimum, amount));
    if (settlement.rules().terms().isTwoSided()) {
      edges.add(at(settlement, Cliff.Side.LOSSES, minimum.negated(), amount.negated()));
    }
    return edges;
  }

  private static Edge at(Settlement settlement, Cliff.Side side, Rate rate, Money difference) {
    var in = settlement.inputs();
    var expenditures = in.totalBenchmark().minus(difference);
    var there =
        Settlement.of(in.with(in.dollars().withExpenditures(expenditures)), settlement.rules());
    return new Edge(
        side, rate, settlement.thresholds().difference().minus(difference), there.payment());
  }
}
