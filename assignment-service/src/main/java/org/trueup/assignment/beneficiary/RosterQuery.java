package org.trueup.assignment.beneficiary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.determination.RosterStates;
import org.trueup.assignment.store.Assignments;
import org.trueup.assignment.store.Version;
import org.trueup.assignment.store.list.RosterRecords;
import org.trueup.contracts.event.BeneficiaryAssignmentChanged;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;

/** Shows who is on the roster of an ACO and year, person by person. */
@ApplicationScoped
public class RosterQuery {
  private final Assignments assignments;
  private final RosterRecords records;
  private final RosterStates states;

  RosterQuery(Assignments assignments, RosterRecords records, RosterStates states) {
    this.assignments = assignments;
    this.records = records;
    this.states = states;
  }

  /**
   * A part of a roster.
   *
   * @param assigned whether those who are assigned are wanted, or those who left; all when absent
   * @param after the last person of the part before
   */
  public record Wanted(@Nullable Boolean assigned, @Nullable UUID after, int most) {}

  /**
   * What was found.
   *
   * @param revision of the determination
   */
  public record Found(long revision, List<BeneficiaryAssignmentChanged> people) {}

  /** Empty where nothing was determined. */
  public Optional<Found> read(AcoId acoId, PerformanceYear year, Version version, Wanted wanted) {
    return assignments
        .find(acoId, year, version)
        .map(
            event -> {
              long revision = event.head().revision();
              var part =
                  new RosterRecords.Part(acoId, year, revision, wanted.after(), wanted.most());
              var found = records.inForce(part, wanted.assigned());
              return new Found(revision, found.stream().map(states::event).toList());
            });
  }
}
