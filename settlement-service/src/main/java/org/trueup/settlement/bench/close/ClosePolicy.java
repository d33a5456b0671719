package org.trueup.settlement.bench.close;

import java.math.RoundingMode;
import java.util.Optional;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.bench.projection.LikelyAmounts;

/**
 * How an ACO books its shared savings and losses.
 *
 * @param method what is taken of the likely amounts
 * @param recognition when it is recognized
 * @param participantsShare the part of savings that is passed on to participants
 */
public record ClosePolicy(
    Method method, Recognition recognition, Rate participantsShare, CloseThresholds thresholds) {

  /** What is taken of the likely amounts. */
  public enum Method {
    /** Nothing until CMS determines. */
    ON_NOTIFICATION,
    /** What will probably not reverse: ASC 606-10-32-11. */
    CONSTRAINED,
    /** The expected amount, for holders of many similar contracts: ASC 606-10-32-8(a). */
    EXPECTED
  }

  /** When an amount of the whole year is recognized. */
  public enum Recognition {
    /** With the months of the year. */
    BY_MONTHS,
    /** At the end of the year. */
    AT_YEAR_END
  }

  /** A loss that may come and is not accrued: ASC 450-20-50-3. */
  public record Disclosure(Rate probability, Money expected, Optional<Money> limit) {}

  /** What is earned over the whole year by this policy; never less than nothing. */
  public Money savings(LikelyAmounts amounts) {
    var amount =
        switch (method) {
          case ON_NOTIFICATION -> Money.ZERO;
          case CONSTRAINED -> amounts.quantile(thresholds.probableSavings().complement());
          case EXPECTED -> amounts.expected();
        };
    return amount.max(Money.ZERO);
  }

  /** What is owed over the whole year, as a positive amount; nothing unless it is probable. */
  public Money losses(LikelyAmounts amounts) {
    return method == Method.ON_NOTIFICATION || !isProbable(amounts)
        ? Money.ZERO
        : amounts.owedWhereOwing();
  }

  /** What is to be disclosed of losses that are not accrued. */
  public Optional<Disclosure> disclosure(LikelyAmounts amounts, Optional<Money> limit) {
    var probability = amounts.share(amounts.owing());
    return !isProbable(amounts) && probability.isAtLeast(thresholds.disclosedLoss())
        ? Optional.of(new Disclosure(probability, amounts.owedWhereOwing(), limit))
        : Optional.empty();
  }

  /**
   * The part of a year's amount that is recognized, in cents half up.
   *
   * @param elapsed the part of the year that has passed
   */
  public Money recognized(Money fullYear, Rate elapsed) {
    return switch (recognition) {
      case BY_MONTHS -> fullYear.times(elapsed).toCents(RoundingMode.HALF_UP);
      case AT_YEAR_END -> elapsed.isAtLeast(Rate.ONE) ? fullYear : Money.ZERO;
    };
  }

  private boolean isProbable(LikelyAmounts amounts) {
    return amounts.share(amounts.owing()).isAtLeast(thresholds.probableLoss());
  }
}
