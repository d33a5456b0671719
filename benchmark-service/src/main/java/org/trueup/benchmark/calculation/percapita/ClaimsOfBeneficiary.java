package org.trueup.benchmark.calculation.percapita;

import java.util.List;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.PersonYears;

/**
 * One beneficiary's claims of a year, in the months of one enrollment type.
 *
 * @param personYears those months; not zero
 */
public record ClaimsOfBeneficiary(
    EnrollmentType type, PersonYears personYears, List<ClaimPayment> claims) {

  public ClaimsOfBeneficiary {
    claims = List.copyOf(claims);
  }
}
