package org.trueup.benchmark.calculation;

import org.trueup.contracts.value.Money;

/** An amount as it was reported: in total dollars of the year, or for each person year. */
public sealed interface ReportedAmount {

  /** Total dollars of the performance year, months of a short year already taken into account. */
  record Total(Money total) implements ReportedAmount {}

  /** Dollars for each person year, of twelve months. */
  record PerCapita(Money perPersonYear) implements ReportedAmount {}
}
