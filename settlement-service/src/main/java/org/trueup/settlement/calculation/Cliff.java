package org.trueup.settlement.calculation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;
import org.trueup.settlement.rules.RulesInForce;

/**
 * How far a settlement is from the minimum rate that decides it. A minimum rate is a cliff: a
 * dollar short of it nothing is shared, at it everything is, from the first dollar.
 *
 * @param side savings or losses
 * @param reached whether the minimum is reached
 * @param dollars what separates the difference from the minimum
 * @param perPersonYear the same for each person year
 * @param assignedBeneficiaries how many, each as costly as now, at which the sliding scale would
 *     decide otherwise; empty for a fixed rate, and where no number does
 * @param atStake what is forfeited for not reaching the minimum, or would be by losing it; under
 *     losses what is owed, or would be
 */
public record Cliff(
    Side side,
    boolean reached,
    Money dollars,
    Money perPersonYear,
    OptionalInt assignedBeneficiaries,
    Money atStake) {

  /** Which minimum rate is meant. */
  public enum Side {
    SAVINGS,
    LOSSES
  }

  /** Empty where no minimum decides: losses under a one-sided model, or no difference at all. */
  public static Optional<Cliff> of(Settlement settlement) {
    var difference = settlement.thresholds().difference();
    if (difference.isPositive()) {
      return Optional.of(of(settlement, Side.SAVINGS, difference));
    }
    return difference.isNegative() && settlement.rules().terms().isTwoSided()
        ? Optional.of(of(settlement, Side.LOSSES, difference.negated()))
        : Optional.empty();
  }

  private static Cliff of(Settlement settlement, Side side, Money size) {
    var in = settlement.inputs();
    var minimum = settlement.thresholds().minimumAmount();
    var reached = size.isAtLeast(minimum);
    var distance = reached ? size.minus(minimum) : minimum.minus(size);
    return new Cliff(
        side,
        reached,
        distance,
        in.personYears().isZero() ? distance : distance.per(in.personYears()),
        beneficiaries(settlement, reached),
        atStake(settlement, side));
  }

  /** The result as it would be with the difference counted, less the result without. */
  private static Money atStake(Settlement settlement, Side side) {
    return settled(
        settlement, side == Side.SAVINGS ? Thresholds.Counts.SAVINGS : Thresholds.Counts.LOSSES);
  }

  private static Money settled(Settlement settlement, Thresholds.Counts counts) {
    var in = settlement.inputs();
    var rules = settlement.rules();
    var thresholds = settlement.thresholds().countingAs(counts);
    var sharing = SharingRate.of(in, thresholds, rules);
    return switch (counts) {
      case LOSSES ->
          SharedLosses.of(in, thresholds, sharing, rules)
              .map(SharedLosses::owed)
              .orElse(Money.ZERO);
      default -> {
        var full = SharedSavings.of(in, thresholds, sharing, rules).earned();
        var reduced = settlement.thresholds().counts() == Thresholds.Counts.SAVINGS_AT_REDUCED_RATE;
        yield reduced ? full.minus(settlement.earned()) : full;
      }
    };
  }

  /** Only the sliding scale moves with the number of beneficiaries. */
  private static OptionalInt beneficiaries(Settlement settlement, boolean reached) {
    if (!(settlement.thresholds().minimum() instanceof MinimumRate.OnScale)) {
      return OptionalInt.empty();
    }
    var now = settlement.inputs().assignedBeneficiaries();
    var rules = settlement.rules();
    IntPredicate flips =
        beneficiaries -> reaches(settlement.given(), beneficiaries, rules) != reached;
    var rows = rules.minimumSavingsRate().value().rows();
    var farthest = reached ? fewest(rules, rows.getFirst().from()) : rows.getLast().from();
    var onTheWay = reached ? farthest < now : farthest > now;
    return onTheWay && flips.test(farthest)
        ? OptionalInt.of(nearest(now, farthest, flips))
        : OptionalInt.empty();
  }

  /** An agreement needs so many: nobody chooses fewer, 42 CFR 425.110(a)(1). */
  private static int fewest(RulesInForce rules, int onTheScale) {
    return Math.max(rules.minimumPopulation().value(), onTheScale);
  }

  /**
   * The minimum rate never rises with size, so the nearest number that flips is found by halving.
   */
  private static int nearest(int now, int farthest, IntPredicate flips) {
    int no = now;
    int yes = farthest;
    while (Math.abs(yes - no) > 1) {
      var middle = (yes + no) / 2;
      if (flips.test(middle)) {
        yes = middle;
      } else {
        no = middle;
      }
    }
    return yes;
  }

  private static boolean reaches(SettlementInputs in, int beneficiaries, RulesInForce rules) {
    var given = withBeneficiaries(in, beneficiaries);
    var guardrail = GuardrailOutcome.of(given, rules);
    var thresholds =
        Thresholds.of(guardrail.map(outcome -> outcome.protect(given)).orElse(given), rules);
    var size = thresholds.difference().max(thresholds.difference().negated());
    return size.isAtLeast(thresholds.minimumAmount());
  }

  /** So many beneficiaries, each with the benchmark, the cost and the months of today's average. */
  public static SettlementInputs withBeneficiaries(SettlementInputs in, int beneficiaries) {
    var now = in.assignedBeneficiaries();
    var years = new PersonYears(scaled(in.personYears().months(), beneficiaries, now));
    return in.with(new SettlementInputs.Population(beneficiaries, years))
        .with(in.dollars().each(amount -> scaled(amount, beneficiaries, now)));
  }

  private static Money scaled(Money amount, int beneficiaries, int now) {
    return new Money(scaled(amount.amount(), beneficiaries, now));
  }

  private static BigDecimal scaled(BigDecimal figure, int beneficiaries, int now) {
    return figure
        .multiply(BigDecimal.valueOf(beneficiaries))
        .divide(BigDecimal.valueOf(now), MathContext.DECIMAL128);
  }
}
