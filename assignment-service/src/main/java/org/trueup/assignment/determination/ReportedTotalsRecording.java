package org.trueup.assignment.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.trueup.assignment.calculation.ReportedTotals;
import org.trueup.assignment.calculation.ReportedTotalsCheck;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.store.ReportedAssignments;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.Version;
import org.trueup.messaging.AcoQueue;
import org.trueup.messaging.Recorded;
import org.trueup.messaging.Turn;
import org.trueup.messaging.Write;

/** Records assignment totals, and determines from them who is assigned to the ACO. */
@ApplicationScoped
public class ReportedTotalsRecording {
  private final AcoQueue queue;
  private final ReportedAssignments reported;
  private final AcoRecords records;
  private final AssignmentDetermination determination;
  private final Rules rules;

  ReportedTotalsRecording(
      AcoQueue queue,
      ReportedAssignments reported,
      AcoRecords records,
      AssignmentDetermination determination,
      Rules rules) {
    this.queue = queue;
    this.reported = reported;
    this.records = records;
    this.determination = determination;
    this.rules = rules;
  }

  /**
   * Records totals; the same again make no revision.
   *
   * @throws Refusal 422 with every fault found; nothing was saved then
   */
  public RecordedTotals record(AcoYear of, ReportedTotals totals, Write write) {
    Refusal.unlessEmpty(faults(of, totals));
    return queue.inTurn(
        Turn.of(of.aco()), of.aco(), lockedAt -> record(of, totals, write, lockedAt));
  }

  /** The same, when the caller holds the ACO's lock and has a transaction. */
  RecordedTotals record(AcoYear of, ReportedTotals totals, Write write, Instant lockedAt) {
    var recorded =
        Recorded.of(
            reported.find(of, Version.CURRENT),
            write,
            totals::equals,
            revision -> add(of, totals, revision, lockedAt));
    var cause = Cause.enteredBy(write.by(), Cause.Kind.ASSIGNMENT_LIST, "totals without a list");
    var determined = determination.determine(records.of(of.aco()), of.year(), cause, lockedAt);
    return new RecordedTotals(recorded, determined.revision());
  }

  List<Fault> faults(AcoYear of, ReportedTotals totals) {
    var faults = new ArrayList<Fault>();
    rules.performanceYears().faultOf(of.year(), Place.parameter("py")).ifPresent(faults::add);
    faults.addAll(ReportedTotalsCheck.faults(totals));
    return faults;
  }

  private ReportedTotals add(AcoYear of, ReportedTotals totals, long revision, Instant recordedAt) {
    reported.add(of, totals, revision, recordedAt);
    return totals;
  }
}
