package org.trueup.assignment.calculation.agreement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.rules.agreement.LossLimitStructures;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.PerformanceYear;

/** Whether a year's participants say enough of themselves and their owners to decide from. */
final class ParticipantCheck {
  private final Ruled<LossLimitStructures> rule;
  private final List<Fault> faults = new ArrayList<>();

  private ParticipantCheck(Ruled<LossLimitStructures> rule) {
    this.rule = rule;
  }

  static List<Fault> faults(
      PerformanceYear year, List<Participant> participants, Ruled<LossLimitStructures> rule) {
    var check = new ParticipantCheck(rule);
    var list = "/participants/" + year;
    if (participants.isEmpty()) {
      check.add(list, null, "a list of at least one participant");
    }
    for (int i = 0; i < participants.size(); i++) {
      check.participant(list + "/" + i, participants.get(i));
    }
    return check.faults;
  }

  private void participant(String pointer, Participant participant) {
    var name = participant.name();
    if (name == null || name.isBlank()) {
      add(pointer + "/name", name, "a name that tells it from the others");
    }
    facility(pointer, participant.kind(), participant.beds());
    if (isRural(participant.kind()) && participant.ownedByHealthSystem() == null) {
      add(pointer + "/ownedByHealthSystem", null, "true or false");
    }
    var owners = participant.ownedBy();
    for (int i = 0; i < owners.size(); i++) {
      owner(pointer + "/ownedBy/" + i, owners.get(i));
    }
  }

  private void owner(String pointer, Participant.Owner owner) {
    facility(pointer, owner.kind(), owner.beds());
    if (isRural(owner.kind()) && owner.participant() == null) {
      add(pointer + "/participant", null, "true or false: whether it is a participant itself");
    }
  }

  private void facility(
      String pointer, @Nullable ParticipantFacility kind, @Nullable Integer beds) {
    if (kind == null) {
      add(pointer + "/kind", null, "one of " + List.of(ParticipantFacility.values()));
    }
    if (isRural(kind) && beds == null) {
      add(pointer + "/beds", null, "the number of its beds, on which the limit depends");
    }
    if (beds != null && beds < 0) {
      add(pointer + "/beds", beds, "a number of beds, zero or more");
    }
  }

  private static boolean isRural(@Nullable ParticipantFacility kind) {
    return kind == ParticipantFacility.RURAL_HOSPITAL;
  }

  private void add(String pointer, @Nullable Object value, String expected) {
    faults.add(Fault.at(pointer, value, expected).under(rule.title(), rule.cite()));
  }
}
