package org.trueup.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.trueup.assignment.calculation.AgreementTerms;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.store.Agreements;
import org.trueup.assignment.store.Assignments;
import org.trueup.assignment.store.FiledAgreement;
import org.trueup.assignment.store.ReportedAssignments;
import org.trueup.assignment.store.ReportedFact;
import org.trueup.assignment.store.Version;
import org.trueup.contracts.audit.Fingerprint;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.AssignmentFacts;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.EventHead;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.messaging.Announcement;
import org.trueup.messaging.Outbox;

/**
 * Determines who belongs to an ACO from the totals and the agreement on file, and announces it when
 * it changed. Its callers hold the lock of the ACO.
 */
@ApplicationScoped
class AssignmentDetermination {
  private static final Logger LOG = Logger.getLogger(AssignmentDetermination.class);

  private final Agreements agreements;
  private final ReportedAssignments reported;
  private final Assignments assignments;
  private final Outbox outbox;
  private final Rules rules;
  private final SoftwareVersion software;

  AssignmentDetermination(
      Agreements agreements,
      ReportedAssignments reported,
      Assignments assignments,
      Outbox outbox,
      Rules rules,
      SoftwareVersion software) {
    this.agreements = agreements;
    this.reported = reported;
    this.assignments = assignments;
    this.outbox = outbox;
    this.rules = rules;
    this.software = software;
  }

  /** All years of an ACO that have totals, after its agreements changed. */
  void determineAll(AcoId acoId, Instant lockedAt) {
    for (var year : reported.years(acoId)) {
      agreements
          .covering(acoId, year)
          .ifPresent(
              agreement -> {
                var cause = Cause.byEvent(Cause.Kind.AGREEMENT, agreement.event().id());
                reported
                    .current(acoId, year)
                    .ifPresent(fact -> determine(agreement, fact, cause, lockedAt));
              });
    }
  }

  /** One year, after its totals came. Empty while no agreement covers it. */
  Optional<AssignmentDetermined> determine(ReportedFact fact, Instant lockedAt) {
    return agreements
        .covering(fact.acoId(), fact.performanceYear())
        .map(
            agreement ->
                determine(agreement, fact, Cause.of(Cause.Kind.ASSIGNMENT_LIST), lockedAt));
  }

  private AssignmentDetermined determine(
      FiledAgreement agreement, ReportedFact fact, Cause cause, Instant lockedAt) {
    var current = assignments.find(fact.acoId(), fact.performanceYear(), Version.CURRENT);
    var revision = current.map(event -> event.head().revision()).orElse(0L) + 1;
    var head = head(agreement, fact.performanceYear(), revision, cause, lockedAt);
    var event = new AssignmentDetermined(head, facts(fact));
    if (current.isPresent() && Fingerprint.of(current.get()).equals(Fingerprint.of(event))) {
      return current.get();
    }
    assignments.add(event, agreement.event(), fact.revision());
    outbox.add(announcement(event));
    LOG.infov("assignment determined id={0}", event.id());
    return event;
  }

  private EventHead head(
      FiledAgreement filed, PerformanceYear year, long revision, Cause cause, Instant lockedAt) {
    var agreement = filed.event();
    return new EventHead(
        agreement.acoId(),
        agreement.acoName(),
        year,
        agreement.reference(year),
        agreement.tracksByYear().get(year),
        agreement.methodologyByYear().get(year),
        revision,
        revision == 1 ? null : revision - 1,
        lockedAt,
        Stage.PROJECTED, // reported totals do not say whether they are final
        cause,
        AgreementTerms.provisionalRules(filed.agreement(), year, rules),
        rules.performanceYears().carriedForwardFrom(year).orElse(null),
        rules.fingerprint(),
        software.text());
  }

  private static AssignmentFacts facts(ReportedFact fact) {
    var totals = fact.totals();
    return new AssignmentFacts(
        AssignmentFacts.Source.REPORTED,
        totals.assignedBeneficiaries(),
        totals.personYears(),
        totals.personYearsByType());
  }

  private static Announcement announcement(AssignmentDetermined event) {
    return new Announcement(
        Topic.ASSIGNMENT_DETERMINED,
        event.head().key(),
        event.head().acoId(),
        event.id(),
        event.head().recordedAt(),
        event,
        event.head().cause().eventId());
  }
}
