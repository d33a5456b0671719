package org.trueup.assignment.calculation.opportunity;

import java.time.LocalDate;
import org.trueup.contracts.value.Money;

/**
 * A Part A claim as the claim and claim line feed delivers it (CCLF1).
 *
 * @param type of the claim: 60 inpatient, 20 and 30 skilled nursing, 40 outpatient, 10 home health,
 *     50 hospice
 * @param set what it has in common with its corrections
 * @param admissionType 1 for an emergency
 */
public record FacilityClaim(
    String id, String type, Set set, Money paid, Adjustment adjustment, String admissionType) {

  /** What one claim and its corrections have in common. */
  public record Set(String facility, String person, LocalDate from, LocalDate through) {}

  /** What a record does to a claim. */
  public enum Adjustment {
    ORIGINAL,
    CANCELLATION,
    ADJUSTMENT
  }

  String facility() {
    return set.facility();
  }

  String person() {
    return set.person();
  }
}
