package org.trueup.assignment.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.ReportedTotals;
import org.trueup.contracts.event.Missing;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.PersonYears;

/**
 * Totals on file.
 *
 * @param revision of these totals
 * @param assignmentRevision of what was determined from them; absent while something is missing
 * @param missing what their year still waits for
 */
record ReportedTotalsView(
    int assignedBeneficiaries,
    String personYears,
    @Nullable ByEnrollmentType<String> personYearsByType,
    long revision,
    @Nullable Long assignmentRevision,
    List<Missing.What> missing) {

  static ReportedTotalsView of(
      ReportedTotals totals, long revision, @Nullable Long assignmentRevision) {
    var byType = totals.personYearsByType();
    return new ReportedTotalsView(
        totals.assignedBeneficiaries(),
        totals.personYears().toString(),
        byType == null ? null : byType.map(PersonYears::toString),
        revision,
        assignmentRevision,
        assignmentRevision == null ? List.of(Missing.What.AGREEMENT) : List.of());
  }
}
