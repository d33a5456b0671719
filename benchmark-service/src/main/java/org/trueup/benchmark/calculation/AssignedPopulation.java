package org.trueup.benchmark.calculation;

import java.util.Optional;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.PersonYears;

/**
 * The beneficiaries assigned to the ACO, in the numbers that amounts depend on.
 *
 * @param byType person years of each enrollment type, where known
 */
public record AssignedPopulation(
    int beneficiaries, PersonYears personYears, Optional<ByEnrollmentType<PersonYears>> byType) {

  /** Beneficiaries whose types are not known. */
  public AssignedPopulation(int beneficiaries, PersonYears personYears) {
    this(beneficiaries, personYears, Optional.empty());
  }
}
