package org.trueup.settlement.bench.close;

import java.util.Collection;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;

/**
 * What became of all that a policy booked before CMS determined.
 *
 * @param booked the most of each year that CMS determined
 * @param reversed what of it did not come
 */
public record PolicyRecord(Money booked, Money reversed) {
  private static final int DIGITS = 8;

  /** Of these years; those that CMS has not determined do not count. */
  public static PolicyRecord of(Collection<BookedHistory> years) {
    var booked = Money.ZERO;
    var reversed = Money.ZERO;
    for (var year : years) {
      booked = booked.plus(year.determined().isPresent() ? year.most() : Money.ZERO);
      reversed = reversed.plus(year.reversed().orElse(Money.ZERO));
    }
    return new PolicyRecord(booked, reversed);
  }

  /** Of the dollars booked; zero where none was. */
  public Rate shareReversed() {
    return booked.isZero() ? Rate.ZERO : reversed.shareOf(booked).toDecimals(DIGITS);
  }
}
