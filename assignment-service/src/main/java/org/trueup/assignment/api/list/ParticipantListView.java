package org.trueup.assignment.api.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trueup.assignment.calculation.participants.ChangedList;
import org.trueup.assignment.calculation.participants.ChangedList.Group;
import org.trueup.assignment.calculation.participants.Leavers;
import org.trueup.assignment.calculation.participants.PrimaryCare.Verdict;
import org.trueup.assignment.intake.list.PrimaryCareUpload;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.PersonYears;
import org.trueup.rest.Table;

/**
 * What a change of the participant list would do. It counts beneficiaries and names nobody.
 *
 * @param list the name of the list it rests on
 * @param verdicts how many of its beneficiaries have each
 * @param items the leavers by how many may leave, and those who would come with a candidate
 */
public record ParticipantListView(
    AcoId acoId,
    PerformanceYear performanceYear,
    String list,
    int assignedBeneficiaries,
    Map<Verdict, Integer> verdicts,
    List<ChangeView> items,
    List<String> assumptions)
    implements Table {
  private static final ByEnrollmentType<PersonYears> NOT_KNOWN =
      ByEnrollmentType.of(type -> PersonYears.ZERO);

  /** Which way beneficiaries go. */
  public enum Direction {
    LEAVE,
    JOIN
  }

  /**
   * How many leave or come, by one estimate.
   *
   * @param assignedAfter how many the list has then
   * @param personYearsByType of those who leave, in the months of the list; zero for those who come
   */
  public record ChangeView(
      Direction direction,
      Leavers estimate,
      int beneficiaries,
      int assignedAfter,
      ByEnrollmentType<PersonYears> personYearsByType,
      String explanation) {}

  static ParticipantListView of(AcoYear of, PrimaryCareUpload.Read read, ChangedList changed) {
    var items = new ArrayList<ChangeView>();
    changed.leaving().forEach((estimate, group) -> items.add(leave(changed, estimate, group)));
    if (changed.joining().known() > 0) {
      items.add(join(changed, Leavers.LOW, changed.joining().low()));
      items.add(join(changed, Leavers.HIGH, changed.joining().high()));
    }
    return new ParticipantListView(
        of.aco(),
        of.year(),
        read.list(),
        changed.assigned(),
        changed.verdicts(),
        items,
        assumptions(read, changed));
  }

  private static ChangeView leave(ChangedList changed, Leavers estimate, Group group) {
    return new ChangeView(
        Direction.LEAVE,
        estimate,
        group.beneficiaries(),
        changed.assigned() - group.beneficiaries(),
        group.personYears(),
        switch (estimate) {
          case LOW -> "They chose a dropped participant, or have all their visits there.";
          case CENTRAL ->
              "Those, and whoever has as many visits at one dropped participant as at all who remain, or more.";
          case HIGH ->
              "Those, and whoever has any visit at a dropped participant and chose nobody.";
        });
  }

  private static ChangeView join(ChangedList changed, Leavers estimate, int beneficiaries) {
    return new ChangeView(
        Direction.JOIN,
        estimate,
        beneficiaries,
        changed.assigned() + beneficiaries,
        NOT_KNOWN,
        estimate == Leavers.LOW
            ? "More than half of all their known charges are at the candidate."
            : "They have a visit at the candidate.");
  }

  private static List<String> assumptions(PrimaryCareUpload.Read read, ChangedList changed) {
    var assumptions = new ArrayList<String>();
    assumptions.add(
        "Visits stand for allowed charges, and what beneficiaries have elsewhere is not on a list (42 CFR 425.402(b)).");
    assumptions.add(
        "A change binds from the next performance year on, and in its benchmark years too (42 CFR 425.118(b)).");
    assumptions.add(
        "What those who leave cost, and the benchmark without them, are not known from a list.");
    if (changed.joining().known() > 0) {
      assumptions.add(
          "%d of the candidate's %d beneficiaries are assigned already; whether another ACO has the others, CMS alone knows."
              .formatted(changed.joining().assignedAlready(), changed.joining().known()));
    }
    if (read.unlisted() > 0) {
      assumptions.add(
          "%d beneficiaries with visits are not in table 1-1 and are left out."
              .formatted(read.unlisted()));
    }
    return assumptions;
  }
}
