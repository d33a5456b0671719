package org.trueup.benchmark.calculation.historical;

import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;

/**
 * A performance year before the agreement.
 *
 * @param outcome whether it was reconciled
 * @param perCapita savings for each person year, negative for losses
 * @param finalSharingRate of that year
 */
public record PriorYear(
    Outcome outcome, Money perCapita, PersonYears personYears, Rate finalSharingRate) {

  /** What became of the year. */
  public enum Outcome {
    RECONCILED,
    /** Reconciled, and savings lost for non-compliance: they count as zero. */
    SAVINGS_LOST,
    /** Not reconciled: counts as zero, and not in the proration. */
    NOT_RECONCILED
  }

  Money counted() {
    return outcome == Outcome.RECONCILED ? perCapita : Money.ZERO;
  }

  boolean isReconciled() {
    return outcome != Outcome.NOT_RECONCILED;
  }
}
