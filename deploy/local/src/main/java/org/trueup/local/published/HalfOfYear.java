package org.trueup.local.published;

import java.math.BigDecimal;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;

/**
 * January to June 2019, which some ACOs were settled for among those of the whole year: everything
 * of twelve months counts half (42 CFR 425.609(b)). Such a row has a flag, or a total benchmark
 * that is half of what the benchmark for each person year comes to.
 */
record HalfOfYear(boolean isHalf, boolean totalsAreOfTwelveMonths) {
  private static final Rate HALF = Rate.ofFraction(new BigDecimal("0.5"));
  private static final Rate NEARER_THE_WHOLE = Rate.ofFraction(new BigDecimal("0.75"));
  private static final PerformanceYear ITS_YEAR = PerformanceYear.of(2019);

  static HalfOfYear of(Row row, PerformanceYear year, Money total, PersonYears personYears) {
    if (!year.equals(ITS_YEAR)) {
      return new HalfOfYear(false, false);
    }
    var ofTwelveMonths =
        row.read(Column.PER_CAPITA_BENCHMARK, "an amount in dollars", Row::number)
            .map(perCapita -> new Money(perCapita).times(personYears))
            .filter(Money::isPositive)
            .map(whole -> total.shareOf(whole).isAtLeast(NEARER_THE_WHOLE));
    var flagged = row.isSet(Column.SIX_MONTHS);
    var isHalf = flagged || ofTwelveMonths.filter(whole -> !whole).isPresent();
    return new HalfOfYear(isHalf, isHalf && ofTwelveMonths.orElse(false));
  }

  Money total(Money printed) {
    return totalsAreOfTwelveMonths ? printed.times(HALF) : printed;
  }

  /** CMS prints the reduction for twelve months. */
  Money reduction(Money printed) {
    return isHalf ? printed.times(HALF) : printed;
  }
}
