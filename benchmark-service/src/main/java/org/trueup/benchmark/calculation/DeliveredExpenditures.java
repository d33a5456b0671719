package org.trueup.benchmark.calculation;

import java.util.Optional;

/**
 * Expenditures as they were delivered.
 *
 * @param completion what completes them; empty where they are complete
 * @param monthsToDate how many months of the year a total covers; empty where it covers all
 */
public record DeliveredExpenditures(
    ReportedAmount amount, Optional<Completion> completion, Optional<Integer> monthsToDate) {

  /** Complete, and of the whole year. */
  public static DeliveredExpenditures complete(ReportedAmount amount) {
    return new DeliveredExpenditures(amount, Optional.empty(), Optional.empty());
  }
}
