package org.trueup.assignment.calculation.agreement;

import java.time.LocalDate;

/**
 * The termination of an agreement before its end (42 CFR 425.218 to 425.221).
 *
 * @param date its effective date
 * @param voluntary whether the ACO left by itself
 * @param idempotencyKey the sender's key, by which the same request is known again
 */
public record EarlyExit(LocalDate date, boolean voluntary, String idempotencyKey) {

  /** Whether both say the same, whoever sent them. */
  public boolean saysTheSameAs(EarlyExit other) {
    return date.equals(other.date) && voluntary == other.voluntary;
  }
}
