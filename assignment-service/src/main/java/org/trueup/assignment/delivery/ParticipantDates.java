package org.trueup.assignment.delivery;

import java.util.List;
import org.trueup.assignment.calculation.claims.ReadClaimsPopulation;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/** Before a change of ownership could change a participant list, it stood for the whole year. */
final class ParticipantDates {
  private ParticipantDates() {}

  /**
   * Refuses days of participants in a year whose lists do not change.
   *
   * @throws Refusal 422
   */
  static void refuseIfNotInForce(ClaimsListComputation.Order order, ReadClaimsPopulation read) {
    if (!read.population().participants().isDated()
        || order.rules().participantDates().isPresent()) {
      return;
    }
    var year = order.name().performanceYear();
    var expected =
        "left blank, as effective_through: the participant lists of %s stand for the whole year";
    throw Refusal.broken(
        List.of(
            Fault.inTable("participants.csv", 1, "effective_from", null, expected.formatted(year))
                .under("Participants may change within a year from 2026 on", "42 CFR 425.118(b)")));
  }
}
