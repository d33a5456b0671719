package org.trueup.assignment.api.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Supplier;
import org.trueup.assignment.delivery.DeliveryOutcome;
import org.trueup.assignment.delivery.DeliveryOutcome.Detail;
import org.trueup.assignment.delivery.WorkbookTotalsRecording;
import org.trueup.assignment.intake.list.TotalsOfWorkbook;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.workbooks.name.Family;
import org.trueup.workbooks.name.WorkbookName;
import org.trueup.workbooks.report.WorkbookReader;

/** Workbooks in deliveries: those with totals of assigned beneficiaries have facts for us. */
@ApplicationScoped
class WorkbookTotals {
  private static final String OF_OTHERS = "Benchmark-service takes it.";
  private static final String SO_FAR =
      "Person years of a quarter under prospective assignment are those of the year so far; they are not taken as totals of the year.";

  private final WorkbookTotalsRecording recording;

  WorkbookTotals(WorkbookTotalsRecording recording) {
    this.recording = recording;
  }

  /** Records the totals of a workbook, or says why not. */
  DeliveryOutcome take(String file, WorkbookName name, Supplier<byte[]> sent, String by) {
    if (name.family() != Family.STLMT && name.family() != Family.QEXPU) {
      return DeliveryOutcome.ofWorkbook(
          file, name, DeliveryOutcome.Kind.LEFT, Detail.of(OF_OTHERS));
    }
    try {
      var bytes = sent.get();
      var known = recording.answer(WorkbookReader.id(bytes));
      if (known.isPresent()) {
        return known.get();
      }
      var workbook = WorkbookReader.read(name, bytes);
      return TotalsOfWorkbook.of(workbook)
          .map(totals -> recording.record(file, workbook, totals, by))
          .orElseGet(
              () ->
                  DeliveryOutcome.ofWorkbook(
                      file, name, DeliveryOutcome.Kind.LEFT, Detail.of(SO_FAR)));
    } catch (Refusal refusal) {
      return refused(file, name, refusal);
    }
  }

  private static DeliveryOutcome refused(String file, WorkbookName name, Refusal refusal) {
    if (refusal.kind() == Refusal.Kind.TOO_MANY || refusal.kind() == Refusal.Kind.BUSY) {
      throw refusal; // nothing is wrong with the file: it may be sent again
    }
    var words = refusal.faults().isEmpty() ? refusal.getMessage() : null;
    return DeliveryOutcome.ofWorkbook(
        file,
        name,
        DeliveryOutcome.Kind.REFUSED,
        new Detail(null, null, words, List.copyOf(refusal.faults())));
  }
}
