package org.trueup.assignment.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.GoverningLists;
import org.trueup.assignment.calculation.list.Roster;
import org.trueup.assignment.report.list.CountedLists;
import org.trueup.assignment.report.list.ListsReport;
import org.trueup.assignment.store.Assignments;
import org.trueup.assignment.store.FiledDetermination;
import org.trueup.assignment.store.ReportedAssignments;
import org.trueup.assignment.store.ReportedFact;
import org.trueup.assignment.store.Version;
import org.trueup.assignment.store.agreement.Agreements;
import org.trueup.assignment.store.list.AssignmentLists;
import org.trueup.assignment.store.list.RosterFiling;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.AssignmentFacts;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.PersonYears;
import org.trueup.messaging.Announcement;
import org.trueup.messaging.Outbox;

/**
 * Determines who belongs to an ACO from the lists, the totals and the agreement on file, and
 * announces it when it changed. Its callers hold the lock of the ACO.
 */
@ApplicationScoped
public class AssignmentDetermination {
  private static final Logger LOG = Logger.getLogger(AssignmentDetermination.class);
  private static final AssignmentFacts NOBODY =
      new AssignmentFacts(AssignmentFacts.Source.CMS, 0, PersonYears.ZERO, null);

  private final Agreements agreements;
  private final ReportedAssignments reported;
  private final AssignmentLists lists;
  private final ListCounting counting;
  private final Assignments assignments;
  private final Outbox outbox;
  private final DeterminationHeads heads;
  private final RosterFiling rosters;
  private final RosterAnnouncement rosterAnnouncement;

  AssignmentDetermination(
      Agreements agreements,
      ReportedAssignments reported,
      AssignmentLists lists,
      ListCounting counting,
      Assignments assignments,
      Outbox outbox,
      DeterminationHeads heads,
      RosterFiling rosters,
      RosterAnnouncement rosterAnnouncement) {
    this.agreements = agreements;
    this.reported = reported;
    this.lists = lists;
    this.counting = counting;
    this.assignments = assignments;
    this.outbox = outbox;
    this.heads = heads;
    this.rosters = rosters;
    this.rosterAnnouncement = rosterAnnouncement;
  }

  /** All years of an ACO that have lists or totals, after its agreements changed. */
  public void determineAll(AcoId acoId, Instant lockedAt) {
    for (var year : years(acoId)) {
      agreements
          .covering(acoId, year)
          .map(agreement -> Cause.byEvent(Cause.Kind.AGREEMENT, agreement.event().id()))
          .ifPresent(cause -> determine(acoId, year, cause, lockedAt));
    }
  }

  /** The same, after something else changed that may touch all of them. */
  public void determineAll(AcoId acoId, Cause cause, Instant lockedAt) {
    years(acoId).forEach(year -> determine(acoId, year, cause, lockedAt));
  }

  private Set<PerformanceYear> years(AcoId acoId) {
    var years = new TreeSet<>(reported.years(acoId));
    years.addAll(GoverningLists.of(lists.of(acoId)).years());
    return years;
  }

  /**
   * One year, after a list or totals came. A list goes before totals, however old it is.
   *
   * @return what now stands; empty while no agreement covers the year, or nothing is known of it
   */
  public Optional<AssignmentDetermined> determine(
      AcoId acoId, PerformanceYear year, Cause cause, Instant lockedAt) {
    return determine(acoId, year, cause, lockedAt, null);
  }

  /**
   * @param counted lists that were counted in this transaction; counted again unless they are those
   *     in force
   */
  public Optional<AssignmentDetermined> determine(
      AcoId acoId,
      PerformanceYear year,
      Cause cause,
      Instant lockedAt,
      @Nullable CountedLists counted) {
    var agreement = agreements.covering(acoId, year);
    if (agreement.isEmpty()) {
      return Optional.empty();
    }
    var totals = reported.current(acoId, year);
    var current = assignments.find(acoId, year, Version.CURRENT);
    var occasion =
        new DeterminationHeads.Occasion(
            agreement.get(), year, revisionAfter(current), cause, lockedAt);
    return determined(acoId, occasion, totals.orElse(null), current.isPresent(), counted)
        .map(made -> fileIfChanged(made, current));
  }

  /**
   * @param rosterChanged whether somebody stands elsewhere than before
   */
  private record Made(FiledDetermination filed, boolean rosterChanged) {}

  private static long revisionAfter(Optional<AssignmentDetermined> current) {
    return current.map(event -> event.head().revision()).orElse(0L) + 1;
  }

  private Optional<Made> determined(
      AcoId acoId,
      DeterminationHeads.Occasion occasion,
      @Nullable ReportedFact totals,
      boolean wasDetermined,
      @Nullable CountedLists counted) {
    var governing = GoverningLists.of(lists.of(acoId));
    var inForce = governing.inForce(occasion.year());
    if (!inForce.isEmpty()) {
      var year =
          counted != null && counted.lists().equals(inForce)
              ? counted
              : counting.count(methodology(occasion), inForce);
      return Optional.of(fromLists(occasion, totals, year, governing));
    }
    return totals == null && !wasDetermined
        ? Optional.empty()
        : Optional.of(fromTotals(occasion, totals));
  }

  private static AssignmentMethodology methodology(DeterminationHeads.Occasion occasion) {
    return occasion.agreement().event().methodologyByYear().get(occasion.year());
  }

  private Made fromLists(
      DeterminationHeads.Occasion occasion,
      @Nullable ReportedFact totals,
      CountedLists year,
      GoverningLists governing) {
    var from = year.window().from().atDay(1);
    var roster = rosters.file(at(occasion, from), year.counted().roster(), year.lists());
    var facts = new ListFacts(year, governing, roster.conflicts());
    var event =
        new AssignmentDetermined(
            heads.head(occasion, facts.stage()), facts.totals(), facts.ofList());
    return made(occasion, event, totals, ListsReport.of(year), roster);
  }

  /** Totals do not say whether they are final. Where all lists were withdrawn nobody is left. */
  private Made fromTotals(DeterminationHeads.Occasion occasion, @Nullable ReportedFact totals) {
    var roster = rosters.file(at(occasion, null), new Roster(), List.of());
    var head = heads.head(occasion, totals == null ? Stage.WAITING : Stage.PROJECTED);
    var event = new AssignmentDetermined(head, totals == null ? NOBODY : facts(totals));
    return made(occasion, event, totals, null, roster);
  }

  private static RosterFiling.Occasion at(
      DeterminationHeads.Occasion occasion, @Nullable LocalDate enrollmentFrom) {
    var acoId = occasion.agreement().event().acoId();
    return new RosterFiling.Occasion(acoId, occasion.year(), occasion.revision(), enrollmentFrom);
  }

  private static Made made(
      DeterminationHeads.Occasion occasion,
      AssignmentDetermined event,
      @Nullable ReportedFact totals,
      @Nullable ListsReport report,
      RosterFiling.Filed roster) {
    var fact = totals == null ? null : totals.revision();
    var agreement = occasion.agreement().event();
    return new Made(new FiledDetermination(event, agreement, fact, report), roster.changed() > 0);
  }

  private AssignmentDetermined fileIfChanged(Made made, Optional<AssignmentDetermined> current) {
    var event = made.filed().event();
    boolean same =
        current.isPresent() && Fingerprint.of(current.get()).equals(Fingerprint.of(event));
    if (same && !made.rosterChanged()) {
      return current.get();
    }
    assignments.add(made.filed());
    outbox.add(announcement(event));
    if (made.rosterChanged()) {
      rosterAnnouncement.announce(event);
    }
    LOG.infov("assignment determined id={0}", event.id());
    return event;
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
