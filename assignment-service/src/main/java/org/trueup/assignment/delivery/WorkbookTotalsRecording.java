package org.trueup.assignment.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.trueup.assignment.calculation.ReportedTotals;
import org.trueup.assignment.delivery.DeliveryOutcome.Detail;
import org.trueup.assignment.delivery.DeliveryOutcome.Kind;
import org.trueup.assignment.determination.ReportedTotalsOfWorkbook;
import org.trueup.contracts.value.AcoYear;
import org.trueup.messaging.AcoQueue;
import org.trueup.messaging.Turn;
import org.trueup.workbooks.report.ReadWorkbook;
import org.trueup.workbooks.store.DeliveredWorkbooks;

/** Records a workbook and the totals in it; who a list names stays as the list says. */
@ApplicationScoped
public class WorkbookTotalsRecording {
  private static final String LATER =
      "A later quarter, or the settlement, of the year is on file: its totals stay.";

  private final AcoQueue queue;
  private final ReportedTotalsOfWorkbook totals;
  private final DeliveredWorkbooks workbooks;

  WorkbookTotalsRecording(
      AcoQueue queue, ReportedTotalsOfWorkbook totals, DeliveredWorkbooks workbooks) {
    this.queue = queue;
    this.totals = totals;
    this.workbooks = workbooks;
  }

  /** The answer to a workbook that came before. */
  @Transactional
  public Optional<DeliveryOutcome> answer(String id) {
    return workbooks.answer(id, DeliveryOutcome.class).map(DeliveryOutcome::again);
  }

  /** Records a workbook whole or not at all. */
  public DeliveryOutcome record(
      String file, ReadWorkbook workbook, ReportedTotals sent, String by) {
    var aco = workbook.name().aco();
    return queue.inTurn(
        Turn.of(aco), aco, recordedAt -> record(new Sent(file, workbook, sent, by), recordedAt));
  }

  private record Sent(String file, ReadWorkbook workbook, ReportedTotals totals, String by) {}

  private DeliveryOutcome record(Sent sent, Instant recordedAt) {
    var workbook = sent.workbook();
    var known =
        workbooks.answer(
            workbook.id(), DeliveryOutcome.class); // the same may have come at the same time
    if (known.isPresent()) {
      return known.get().again();
    }
    var answer = workbooks.hasLaterOfYear(workbook) ? superseded(sent) : taken(sent, recordedAt);
    workbooks.add(workbook, answer, recordedAt);
    return answer;
  }

  private static DeliveryOutcome superseded(Sent sent) {
    var about = new Detail(sent.workbook().performanceYear(), null, LATER, List.of());
    return DeliveryOutcome.ofWorkbook(sent.file(), sent.workbook().name(), Kind.SUPERSEDED, about);
  }

  private DeliveryOutcome taken(Sent sent, Instant recordedAt) {
    var of = new AcoYear(sent.workbook().name().aco(), sent.workbook().performanceYear());
    var recorded = totals.record(of, sent.totals(), sent.by(), recordedAt);
    var words = "reported-assignment, revision %d".formatted(recorded.totals().revision());
    var about = new Detail(of.year(), recorded.assignmentRevision(), words, List.of());
    return DeliveryOutcome.ofWorkbook(sent.file(), sent.workbook().name(), Kind.ACCEPTED, about);
  }
}
