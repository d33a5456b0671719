package org.trueup.assignment.beneficiary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.determination.RosterEventMapping;
import org.trueup.assignment.store.Assignments;
import org.trueup.assignment.store.list.RosterRecords;
import org.trueup.contracts.event.BeneficiaryAssignmentChanged;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.Version;

/** Shows who is on the roster of an ACO and year, beneficiary by beneficiary. */
@ApplicationScoped
public class RosterQuery {
  private final Assignments assignments;
  private final RosterRecords records;
  private final RosterEventMapping mapping;

  RosterQuery(Assignments assignments, RosterRecords records, RosterEventMapping mapping) {
    this.assignments = assignments;
    this.records = records;
    this.mapping = mapping;
  }

  /**
   * Which part of a roster is wanted.
   *
   * @param assigned whether those who are assigned are wanted, or those who left; all when absent
   * @param after the last beneficiary of the part before
   */
  public record Selection(@Nullable Boolean assigned, Optional<UUID> after, int most) {}

  /**
   * A part of a roster.
   *
   * @param revision of the determination
   */
  public record Part(long revision, List<BeneficiaryAssignmentChanged> beneficiaries) {}

  /**
   * A part of the roster as a determination left it.
   *
   * @throws Refusal 404 where nothing was determined
   */
  public Part read(AcoYear of, Version version, Selection selection) {
    var determined =
        assignments
            .find(of, version)
            .orElseThrow(
                () ->
                    Refusal.notFound(
                        version.isCurrent()
                            ? "No assignment of %s is determined yet, so there is no roster."
                                .formatted(of)
                            : "No roster of %s exists: %s".formatted(of, version)));
    long revision = determined.revision();
    var part = new RosterRecords.Part(of, revision, selection.after(), selection.most());
    var found = records.after(part, selection.assigned());
    return new Part(revision, found.stream().map(mapping::event).toList());
  }
}
