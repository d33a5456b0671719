package org.trueup.settlement.bench.participants;

import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.PersonYears;

/**
 * Those who would leave with dropped participants, by one estimate.
 *
 * @param personYears in the months of the list that they are counted on
 */
public record Leavers(
    Estimate estimate, int beneficiaries, ByEnrollmentType<PersonYears> personYears) {

  /** How many leave, from those who do for certain to all who may. */
  public enum Estimate {
    LOW,
    CENTRAL,
    HIGH
  }

  /** Of all enrollment types. */
  public PersonYears allPersonYears() {
    return personYears.reduce(PersonYears::plus);
  }
}
