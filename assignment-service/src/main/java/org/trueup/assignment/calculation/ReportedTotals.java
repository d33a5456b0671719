package org.trueup.assignment.calculation;

import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.PersonYears;

/** Who belongs to an ACO in a performance year, in totals that were reported without a list. */
public record ReportedTotals(
    int assignedBeneficiaries,
    PersonYears personYears,
    @Nullable ByEnrollmentType<PersonYears> personYearsByType) {}
