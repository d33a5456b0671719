package org.trueup.assignment.determination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.trueup.assignment.calculation.ReportedTotals;
import org.trueup.assignment.calculation.ReportedTotalsCheck;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.store.Assignments;
import org.trueup.assignment.store.FiledDetermination;
import org.trueup.assignment.store.ReportedAssignments;
import org.trueup.assignment.store.ReportedFact;
import org.trueup.assignment.store.Version;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.messaging.AcoLock;

/** Takes assignment totals in, and determines from them who belongs to the ACO. */
@ApplicationScoped
public class ReportedTotalsRecording {
  private final AcoLock lock;
  private final ReportedAssignments reported;
  private final Assignments assignments;
  private final AssignmentDetermination determination;
  private final Rules rules;

  ReportedTotalsRecording(
      AcoLock lock,
      ReportedAssignments reported,
      Assignments assignments,
      AssignmentDetermination determination,
      Rules rules) {
    this.lock = lock;
    this.reported = reported;
    this.assignments = assignments;
    this.determination = determination;
    this.rules = rules;
  }

  /**
   * @param by who sends them
   * @param precondition is given the revision on file, 0 for none, before anything changes
   * @throws Refusal with every fault found; nothing was kept then
   */
  @Transactional
  public ReportedAssignment report(
      AcoId acoId,
      PerformanceYear year,
      ReportedTotals totals,
      String by,
      LongConsumer precondition) {
    var faults = new ArrayList<Fault>();
    rules
        .performanceYears()
        .faultOf(year, Place.parameter("performanceYear"))
        .ifPresent(faults::add);
    faults.addAll(ReportedTotalsCheck.faults(totals));
    Refusal.unlessEmpty(faults);
    var lockedAt = lock.acquire(acoId);
    var onFile = reported.current(acoId, year);
    precondition.accept(onFile.map(ReportedFact::revision).orElse(0L));
    var fact = fact(acoId, year, totals, onFile, lockedAt);
    var cause = Cause.enteredBy(by, Cause.Kind.ASSIGNMENT_LIST, "totals without a list");
    var determined = determination.determine(acoId, year, cause, lockedAt);
    var revision = determined.map(event -> event.head().revision()).orElse(null);
    return new ReportedAssignment(fact, revision, onFile.isEmpty());
  }

  /** The totals on file, and the determination that was made from them. */
  public Optional<ReportedAssignment> reported(AcoId acoId, PerformanceYear year, Version version) {
    return reported
        .find(acoId, year, version)
        .map(
            fact -> {
              var determined = assignments.latestFrom(fact).orElse(null);
              return new ReportedAssignment(fact, determined, false);
            });
  }

  /** Who belongs to the ACO, as determined. */
  public Optional<FiledDetermination.Shown> determined(
      AcoId acoId, PerformanceYear year, Version version) {
    return assignments.show(acoId, year, version);
  }

  private ReportedFact fact(
      AcoId acoId,
      PerformanceYear year,
      ReportedTotals totals,
      Optional<ReportedFact> onFile,
      Instant lockedAt) {
    if (onFile.isPresent() && onFile.get().totals().equals(totals)) {
      return onFile.get();
    }
    var revision = onFile.map(ReportedFact::revision).orElse(0L) + 1;
    var fact = new ReportedFact(acoId, year, totals, revision, lockedAt);
    reported.add(fact);
    return fact;
  }
}
