package org.trueup.assignment.store;

import org.jspecify.annotations.Nullable;
import org.trueup.assignment.report.list.ListsReport;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.AssignmentDetermined;

/**
 * A determination to be filed, with what it was made from.
 *
 * @param reportedRevision the revision of the reported totals that were on file
 * @param report what is shown of the lists in force
 */
public record FiledDetermination(
    AssignmentDetermined event,
    AgreementSigned agreement,
    @Nullable Long reportedRevision,
    @Nullable ListsReport report) {

  /** A determination as it is read. */
  public record Shown(AssignmentDetermined event, @Nullable ListsReport report) {}
}
