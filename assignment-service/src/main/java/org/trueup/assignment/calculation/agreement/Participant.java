package org.trueup.assignment.calculation.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ACO participant, and who owns or operates it, wholly or in part.
 *
 * @param name any name that tells it from the others; never a TIN
 * @param beds of a rural hospital
 * @param ownedByHealthSystem of a rural hospital: whether a health system owns or operates it
 */
public record Participant(
    @Nullable String name,
    @Nullable ParticipantFacility kind,
    @Nullable Integer beds,
    List<Owner> ownedBy,
    @Nullable Boolean ownedByHealthSystem) {

  /**
   * A hospital or other entity that owns or operates a participant.
   *
   * @param participant of a rural hospital: whether it is a participant of the ACO itself
   */
  public record Owner(
      @Nullable ParticipantFacility kind, @Nullable Integer beds, @Nullable Boolean participant) {}

  public Participant {
    ownedBy = ownedBy == null ? List.of() : List.copyOf(ownedBy);
  }
}
