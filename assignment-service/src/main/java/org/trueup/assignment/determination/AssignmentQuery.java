package org.trueup.assignment.determination;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.ReportedTotals;
import org.trueup.assignment.store.AssignmentOnFile;
import org.trueup.assignment.store.Assignments;
import org.trueup.assignment.store.ReportedAssignments;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.Version;
import org.trueup.messaging.Recorded;

/** Shows who is assigned to an ACO in a year, and the totals that were reported. */
@ApplicationScoped
public class AssignmentQuery {
  private final Assignments assignments;
  private final ReportedAssignments reported;

  AssignmentQuery(Assignments assignments, ReportedAssignments reported) {
    this.assignments = assignments;
    this.reported = reported;
  }

  /**
   * Totals on file.
   *
   * @param assignmentRevision the latest determination from them; absent while there is none
   */
  public record TotalsOnFile(
      Recorded.OnFile<ReportedTotals> totals, @Nullable Long assignmentRevision) {}

  /**
   * A determination, with what is shown of its lists.
   *
   * @throws Refusal 404 when there was none
   */
  public AssignmentOnFile assignment(AcoYear of, Version version) {
    return assignments
        .findWithReport(of, version)
        .orElseThrow(
            () ->
                Refusal.notFound(
                    version.isCurrent()
                        ? "No assignment of %s is determined yet. It takes an agreement that covers the year, and a list or totals."
                            .formatted(of)
                        : "No assignment of %s exists: %s".formatted(of, version)));
  }

  /**
   * Totals that were reported without a list.
   *
   * @throws Refusal 404 when there were none
   */
  public TotalsOnFile totals(AcoYear of, Version version) {
    return reported
        .find(of, version)
        .map(
            found ->
                new TotalsOnFile(found, assignments.latestFrom(of, found.revision()).orElse(null)))
        .orElseThrow(
            () ->
                Refusal.notFound(
                    version.isCurrent()
                        ? "No assignment totals of %s were reported so far.".formatted(of)
                        : "No reported totals of %s exist: %s".formatted(of, version)));
  }
}
