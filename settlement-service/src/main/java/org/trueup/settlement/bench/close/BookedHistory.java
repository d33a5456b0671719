package org.trueup.settlement.bench.close;

import java.util.List;
import java.util.Optional;
import org.trueup.contracts.value.Money;

/**
 * What was booked of one year's savings, close by close, and what CMS determined: the record that a
 * policy leaves.
 *
 * @param recognized at each close so far, in the order they were prepared
 * @param determined what CMS determined; empty before
 */
public record BookedHistory(List<Money> recognized, Optional<Money> determined) {
  public BookedHistory {
    recognized = List.copyOf(recognized);
  }

  /** What the first close with an amount booked; empty where none booked anything. */
  public Optional<Money> first() {
    return recognized.stream().filter(amount -> !amount.isZero()).findFirst();
  }

  /** The most that was booked at any time; nothing where nothing was. */
  public Money most() {
    return recognized.stream().reduce(Money.ZERO, Money::max);
  }

  /** What of it CMS did not pay: the true-up to less; empty before CMS determined. */
  public Optional<Money> reversed() {
    return determined.map(paid -> most().minus(paid.max(Money.ZERO)).max(Money.ZERO));
  }

  /** What came above the last that was booked, or below zero what was taken back. */
  public Optional<Money> trueUp() {
    return determined.map(
        paid ->
            paid.max(Money.ZERO).minus(recognized.isEmpty() ? Money.ZERO : recognized.getLast()));
  }
}
