package org.trueup.assignment.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.assignment.calculation.list.Roster;
import org.trueup.assignment.report.list.CountedLists;
import org.trueup.assignment.store.AssignmentOnFile;
import org.trueup.assignment.store.Assignments;
import org.trueup.assignment.store.list.DeterminedRoster;
import org.trueup.assignment.store.list.RosterChanges;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.EventHead;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Version;
import org.trueup.messaging.Announcement;
import org.trueup.messaging.Outbox;
import org.trueup.messaging.Restorations;

/**
 * Determines who is assigned to an ACO from what is on file, and announces it when it changed. Its
 * callers hold the lock of the ACO.
 */
@ApplicationScoped
public class AssignmentDetermination {
  private static final Logger LOG = Logger.getLogger(AssignmentDetermination.class);

  private final AcoRecords records;
  private final ListCounting counting;
  private final RosterChanges rosters;
  private final AssignmentComputation computation;
  private final Assignments assignments;
  private final Outbox outbox;
  private final RosterAnnouncement rosterAnnouncement;
  private final Restorations restorations;

  AssignmentDetermination(
      AcoRecords records,
      ListCounting counting,
      RosterChanges rosters,
      AssignmentComputation computation,
      Assignments assignments,
      Outbox outbox,
      RosterAnnouncement rosterAnnouncement,
      Restorations restorations) {
    this.records = records;
    this.counting = counting;
    this.rosters = rosters;
    this.computation = computation;
    this.assignments = assignments;
    this.outbox = outbox;
    this.rosterAnnouncement = rosterAnnouncement;
    this.restorations = restorations;
  }

  /** All years of an ACO that have lists or totals, after its agreements changed. */
  public void determineAll(AcoOnFile aco, Instant lockedAt) {
    for (var year : records.years(aco)) {
      aco.covering(year)
          .map(agreement -> Cause.byEvent(Cause.Kind.AGREEMENT, agreement.event().id()))
          .ifPresent(cause -> determine(aco, year, cause, lockedAt));
    }
  }

  /** The same, after something else changed that may touch all of them. */
  public void determineAll(AcoOnFile aco, Cause cause, Instant lockedAt) {
    records.years(aco).forEach(year -> determine(aco, year, cause, lockedAt));
  }

  /**
   * One year, after a list or totals came or went.
   *
   * @throws Refusal 503 while an operator has not confirmed what a restored database lacks
   */
  public DeterminedYear determine(
      AcoOnFile aco, PerformanceYear year, Cause cause, Instant lockedAt) {
    return records
        .year(aco, year)
        .filter(YearOnFile::isBegun)
        .map(onFile -> determine(onFile, onFile.next(cause, lockedAt)))
        .orElse(DeterminedYear.NOTHING);
  }

  private DeterminedYear determine(YearOnFile year, EventHead.Occasion occasion) {
    var lists = year.currentLists();
    var counted =
        lists.isEmpty()
            ? Optional.<CountedLists>empty()
            : Optional.of(counting.count(year.methodology(), lists));
    var roster = rosters.record(roster(occasion, counted));
    var assignment =
        counted
            .map(found -> computation.ofLists(year, occasion, found, roster.overlapping()))
            .orElseGet(() -> computation.ofTotals(year, occasion));
    var standing = recordIfChanged(year, assignment, roster.changed() > 0);
    return new DeterminedYear(Optional.of(standing), counted);
  }

  /** Without a list nobody is on the roster. */
  private static DeterminedRoster roster(
      EventHead.Occasion occasion, Optional<CountedLists> counted) {
    return new DeterminedRoster(
        occasion.of(),
        occasion.revision(),
        counted.map(lists -> lists.counted().roster()).orElseGet(Roster::new),
        counted.map(CountedLists::lists).orElse(List.of()).stream().map(FiledList::id).toList(),
        counted.map(lists -> lists.window().from().atDay(1)).orElse(null));
  }

  private AssignmentDetermined recordIfChanged(
      YearOnFile year, AssignmentOnFile assignment, boolean rosterChanged) {
    var event = assignment.event();
    var same =
        year.determined().filter(current -> Fingerprint.of(current).equals(Fingerprint.of(event)));
    if (same.isPresent() && !rosterChanged && isOfTheSameLists(assignment)) {
      return same.get();
    }
    restorations.refuseWaiting(Topic.ASSIGNMENT_DETERMINED, event.head().acoYear());
    assignments.add(assignment, year.agreement().event(), year.totalsRevision());
    outbox.add(Announcement.of(Topic.ASSIGNMENT_DETERMINED, event));
    if (rosterChanged) {
      rosterAnnouncement.announce(event);
    }
    LOG.infov("assignment determined id={0}", event.id());
    return event;
  }

  /**
   * An earlier list that comes late may leave the event as it is and still belongs to what is shown
   * of the year's lists. Where that is not on file, the event came back without it.
   */
  private boolean isOfTheSameLists(AssignmentOnFile assignment) {
    var shown =
        assignments
            .findWithReport(assignment.event().head().acoYear(), Version.CURRENT)
            .map(AssignmentOnFile::listIds)
            .orElse(List.of());
    return shown.isEmpty() || shown.equals(assignment.listIds());
  }
}
