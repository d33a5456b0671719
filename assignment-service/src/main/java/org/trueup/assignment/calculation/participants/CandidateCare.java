package org.trueup.assignment.calculation.participants;

import org.trueup.contracts.value.Money;

/**
 * Primary care of a beneficiary as a candidate for the participant list knows it, from its own
 * billing.
 *
 * @param charges allowed charges at the candidate
 * @param allKnown allowed charges of all primary care that the candidate knows of, its own among
 *     them
 * @param isAssigned whether the ACO has the beneficiary already
 */
public record CandidateCare(Money charges, Money allKnown, boolean isAssigned) {

  /** Whether the candidate's charges are more than half of all: nobody else can have more. */
  public boolean hasMostForCertain() {
    return charges.plus(charges).compareTo(allKnown) > 0;
  }
}
