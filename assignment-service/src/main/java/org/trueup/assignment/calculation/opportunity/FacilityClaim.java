package org.trueup.assignment.calculation.opportunity;

import java.time.LocalDate;
import org.trueup.contracts.value.Money;

/**
 * A Part A claim as the claim and claim line feed delivers it (CCLF1).
 *
 * @param type of the claim: 60 inpatient, 20 and 30 skilled nursing, 40 outpatient, 10 home health,
 *     50 hospice
 * @param set what it has in common with its corrections
 * @param admission why and how it came about
 */
public record FacilityClaim(
    String id, String type, Set set, Money paid, Adjustment adjustment, Admission admission) {

  /** What one claim and its corrections have in common. */
  public record Set(String facility, String person, LocalDate from, LocalDate through) {}

  /**
   * Why and how a claim came about.
   *
   * @param type of the admission: 1 for an emergency; blank where none is said
   * @param diagnosis the principal one, without its point; blank where none is said
   * @param emergencyRoom whether a revenue center of the claim is an emergency room
   */
  public record Admission(String type, String diagnosis, boolean emergencyRoom) {}

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
