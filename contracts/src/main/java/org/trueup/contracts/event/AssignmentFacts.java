package org.trueup.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.PersonYears;

/**
 * Who belongs to the ACO, in totals.
 *
 * @param source where the totals come from
 * @param assignedBeneficiaries beneficiaries: the number that the sliding minimum savings rate
 *     looks at
 * @param personYears months of eligibility divided by twelve, of all types
 * @param personYearsByType the same by enrollment type, where known; they add up to the total
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssignmentFacts(
    Source source,
    int assignedBeneficiaries,
    PersonYears personYears,
    @Nullable ByEnrollmentType<PersonYears> personYearsByType) {

  /** Where assignment totals come from. */
  public enum Source {
    /** CMS's assignment list. */
    CMS,
    /** A list that the claims algorithm made. */
    CLAIMS,
    /** Totals without a list. */
    REPORTED
  }
}
