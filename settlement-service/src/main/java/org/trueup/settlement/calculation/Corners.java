package org.trueup.settlement.calculation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.rules.RulesInForce;

/**
 * The payment along rates of gross savings as a line: straight between its corners, with a jump
 * where a minimum rate is met. Corners are exact; between two of them nothing bends.
 */
public final class Corners {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final SettlementInputs inputs;
  private final RulesInForce rules;
  private final List<Corner> corners = new ArrayList<>();

  private Corners(SettlementInputs inputs, RulesInForce rules) {
    this.inputs = inputs;
    this.rules = rules;
  }

  /**
   * A corner of the line.
   *
   * @param grossSavings savings (positive) or losses (negative) as a share of the benchmark
   * @param payment positive to the ACO, negative from it, to the cent
   * @param after whether a minimum rate is met; at a jump both sides of it stand
   */
  public record Corner(Rate grossSavings, Money payment, boolean after) {}

  /**
   * The corners from one rate to another, in their order.
   *
   * @param from the lowest rate
   * @param to the highest
   */
  public static List<Corner> of(SettlementInputs inputs, RulesInForce rules, Rate from, Rate to) {
    var line = new Corners(inputs, rules);
    var minimum = line.at(Rate.ZERO).thresholds().minimum().rate();
    line.add(from, line.at(from));
    if (rules.terms().isTwoSided()) {
      line.losses(from, minimum.negated());
    }
    line.add(Rate.ZERO, line.at(Rate.ZERO));
    line.savings(minimum, to);
    line.add(to, line.at(to));
    return line.corners.stream()
        .filter(corner -> corner.grossSavings().isAtLeast(from))
        .filter(corner -> to.isAtLeast(corner.grossSavings()))
        .distinct()
        .toList();
  }

  /** The jump at the minimum loss rate, and the limit before it. */
  private void losses(Rate from, Rate edge) {
    if (edge.compareTo(from) > 0) {
      bend(edge, from, Corners::beforeLimit, at(from).losses().orElseThrow().limit().amount());
    }
    if (!edge.isZero()) {
      add(edge, atEdge(edge));
      before(edge, Thresholds.Counts.NEITHER);
    }
  }

  /** The jump at the minimum savings rate, and the bends beyond it. */
  private void savings(Rate edge, Rate to) {
    if (!edge.isZero()) {
      before(edge, at(half(edge)).thresholds().counts());
      add(edge, atEdge(edge));
    }
    if (to.compareTo(edge) > 0) {
      bend(edge, to, Corners::sequestered, paidBackFirst());
      bend(edge, to, Corners::sequestered, at(to).savings().limit());
    }
  }

  /** What is paid back first keeps the payment at nothing, until more than that is earned. */
  private Money paidBackFirst() {
    return inputs.ledger().advances().plus(inputs.ledger().prepaid());
  }

  private static Money beforeLimit(Settlement settlement) {
    return settlement.losses().map(SharedLosses::beforeLimit).orElse(Money.ZERO);
  }

  private static Money sequestered(Settlement settlement) {
    var savings = settlement.savings();
    return savings.beforeSequestration().minus(savings.sequestration());
  }

  /** A corner where an amount that grows evenly comes to a limit between two rates. */
  private void bend(Rate edge, Rate end, Function<Settlement, Money> amount, Money limit) {
    where(edge, end, amount, limit).ifPresent(rate -> add(rate, at(rate)));
  }

  private Optional<Rate> where(
      Rate edge, Rate end, Function<Settlement, Money> amount, Money limit) {
    var first = amount.apply(atEdge(edge));
    var last = amount.apply(at(end));
    var isBetween = limit.isMoreThan(first.min(last)) && first.max(last).isMoreThan(limit);
    return isBetween
        ? Optional.of(between(edge, end, limit.minus(first).shareOf(last.minus(first))))
        : Optional.empty();
  }

  private static Rate between(Rate from, Rate to, Rate part) {
    return from.plus(part.times(to.plus(from.negated())));
  }

  /** What is paid a hair before the minimum is met. */
  private void before(Rate edge, Thresholds.Counts verdict) {
    var there = Settlement.countingAs(verdict, inputs.saving(edge), rules);
    corners.add(new Corner(edge, there.payment(), false));
  }

  private void add(Rate rate, Settlement settlement) {
    var thresholds = settlement.thresholds();
    var isMet = thresholds.counts() == Thresholds.Counts.SAVINGS || thresholds.sharesLosses();
    corners.add(new Corner(rate, settlement.payment(), isMet));
  }

  private Settlement at(Rate rate) {
    return Settlement.of(inputs.saving(rate), rules);
  }

  private Settlement atEdge(Rate edge) {
    return Outcomes.atEdge(inputs, rules, edge);
  }

  private static Rate half(Rate rate) {
    return Rate.ofFraction(rate.fraction().divide(TWO, MathContext.DECIMAL128));
  }
}
