package org.trueup.settlement.bench.projection;

import java.math.BigDecimal;
import java.math.MathContext;
import org.trueup.contracts.value.Rate;

/** What is expected of a year before it has figures of its own: from last year's, and its size. */
public final class Prior {
  private static final MathContext PRECISE = MathContext.DECIMAL128;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private Prior() {}

  /**
   * The year before.
   *
   * @param rate its final savings rate; a projection where CMS has not determined it
   * @param beneficiaries how many were assigned
   * @param level of all ACOs in that year
   */
  public record YearBefore(SavingsRateOutlook rate, int beneficiaries, Rate level) {}

  /**
   * The year that is asked about.
   *
   * @param beneficiaries how many are on its current list
   * @param renewed whether an agreement begins with it, and its benchmark was rebased
   */
  public record YearAhead(int beneficiaries, boolean renewed) {}

  /** One step from a year to the next. */
  public static SavingsRateOutlook of(YearBefore before, YearAhead ahead, SavingsRateModel model) {
    var change = changeOfList(before.beneficiaries(), ahead.beneficiaries());
    var overlap = BigDecimal.ONE.subtract(change.abs().divide(TWO, PRECISE));
    var carried = overlap.multiply(model.carryOver().of(ahead.renewed()), PRECISE);
    var level = before.level().fraction();
    var mean =
        level
            .add(model.drift().fraction())
            .add(carried.multiply(before.rate().mean().subtract(level), PRECISE), PRECISE);
    var inherited = square(carried).multiply(before.rate().variance(), PRECISE);
    return new SavingsRateOutlook(
        mean, variance(ahead.beneficiaries(), change, model).add(inherited, PRECISE));
  }

  /** Two years from the last that is known: the level between them has drifted by one year. */
  public static SavingsRateOutlook of(
      YearBefore before, YearAhead between, YearAhead ahead, SavingsRateModel model) {
    var level = before.level().plus(model.drift());
    var first = of(before, between, model);
    return of(new YearBefore(first, between.beneficiaries(), level), ahead, model);
  }

  /** An ACO without a year before. */
  public static SavingsRateOutlook ofNewAco(Rate level, int beneficiaries, SavingsRateModel model) {
    var first = model.newAco();
    return new SavingsRateOutlook(
        level.plus(first.shift()).fraction(),
        square(first.whateverTheSize().fraction())
            .add(ofSize(first.perRootPerson(), beneficiaries), PRECISE));
  }

  /** The variance of one step with an unchanged list. */
  static BigDecimal variance(int beneficiaries, SavingsRateModel model) {
    return variance(beneficiaries, BigDecimal.ZERO, model);
  }

  static BigDecimal ofSize(BigDecimal perRootPerson, int beneficiaries) {
    return square(perRootPerson).divide(BigDecimal.valueOf(beneficiaries), PRECISE);
  }

  static BigDecimal square(BigDecimal value) {
    return value.multiply(value, PRECISE);
  }

  private static BigDecimal variance(int beneficiaries, BigDecimal change, SavingsRateModel model) {
    var spread = model.spread();
    return square(spread.whateverTheSize().fraction())
        .add(ofSize(spread.perRootPerson(), beneficiaries))
        .add(square(spread.perListChange().fraction()).multiply(square(change), PRECISE), PRECISE);
  }

  /** Relative to the mean of both, so that it is the same in both directions. */
  private static BigDecimal changeOfList(int from, int to) {
    return BigDecimal.valueOf(TWO.longValueExact() * (to - from))
        .divide(BigDecimal.valueOf((long) to + from), PRECISE);
  }
}
