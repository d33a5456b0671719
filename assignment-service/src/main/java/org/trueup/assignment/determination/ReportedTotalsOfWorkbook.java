package org.trueup.assignment.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.trueup.assignment.calculation.ReportedTotals;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;
import org.trueup.messaging.Write;

/** Totals that came in a workbook, recorded by whoever records the workbook. */
@ApplicationScoped
public class ReportedTotalsOfWorkbook {
  private final ReportedTotalsRecording recording;

  ReportedTotalsOfWorkbook(ReportedTotalsRecording recording) {
    this.recording = recording;
  }

  /**
   * Records totals. The ACO is locked.
   *
   * @throws Refusal 422 with every fault found
   */
  public RecordedTotals record(AcoYear of, ReportedTotals totals, String by, Instant lockedAt) {
    Refusal.unlessEmpty(recording.faults(of, totals));
    return recording.record(of, totals, Write.whateverIsOnFile(by), lockedAt);
  }
}
