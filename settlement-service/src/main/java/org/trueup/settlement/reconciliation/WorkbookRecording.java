package org.trueup.settlement.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.messaging.AcoQueue;
import org.trueup.messaging.Recorded;
import org.trueup.messaging.Turn;
import org.trueup.messaging.Write;
import org.trueup.settlement.fact.FactKind;
import org.trueup.settlement.fact.ReportedFact;
import org.trueup.settlement.fact.ReportedSettlement;
import org.trueup.settlement.store.Facts;
import org.trueup.workbooks.answer.DeliveredFile;
import org.trueup.workbooks.answer.DeliveredFile.Code;
import org.trueup.workbooks.answer.SheetAnswer;
import org.trueup.workbooks.answer.TakenFact;
import org.trueup.workbooks.report.ReadWorkbook;
import org.trueup.workbooks.store.DeliveredWorkbooks;

/** Records CMS's settlement report: what it was settled from, what was determined, all at once. */
@ApplicationScoped
public class WorkbookRecording {
  private static final String NOT_READ = "No figure is read of this sheet.";
  private static final String KEPT =
      "Its figures are kept with their cells; benchmark-service makes facts of them.";
  private static final String LATER = "A later delivery of the same is on file.";

  private final AcoQueue queue;
  private final Facts facts;
  private final NoticeOfReport notices;
  private final FinancialReconciliation reconciliation;
  private final DeliveredWorkbooks workbooks;

  WorkbookRecording(
      AcoQueue queue,
      Facts facts,
      NoticeOfReport notices,
      FinancialReconciliation reconciliation,
      DeliveredWorkbooks workbooks) {
    this.queue = queue;
    this.facts = facts;
    this.notices = notices;
    this.reconciliation = reconciliation;
    this.workbooks = workbooks;
  }

  /** A report as it was sent. */
  public record Sent(String file, ReadWorkbook workbook, ReportedSettlement facts) {}

  /** The first answer to the same bytes. */
  @Transactional
  public Optional<DeliveredFile> answer(String id) {
    return workbooks.answer(id, DeliveredFile.class);
  }

  /** Records a report; one that a later one superseded makes no fact. */
  public DeliveredFile record(Sent sent, String by) {
    var aco = sent.workbook().name().aco();
    return queue.inTurn(Turn.of(aco), aco, recordedAt -> record(sent, by, recordedAt));
  }

  private DeliveredFile record(Sent sent, String by, Instant recordedAt) {
    var workbook = sent.workbook();
    var known =
        workbooks.answer(
            workbook.id(), DeliveredFile.class); // the same may have come at the same time
    if (known.isPresent()) {
      return known.get().again(sent.file());
    }
    var isSuperseded = workbooks.isSuperseded(workbook);
    var taken =
        isSuperseded
            ? List.<TakenFact>of()
            : take(sent.facts(), new Source(workbook, by, recordedAt));
    var sheets = sheets(sent, taken, isSuperseded ? LATER : KEPT);
    var code = isSuperseded ? Code.SUPERSEDED : Code.ACCEPTED;
    var answer = DeliveredFile.filed(sent.file(), code, workbook, sheets);
    workbooks.add(workbook, answer, recordedAt);
    return answer;
  }

  private record Source(ReadWorkbook workbook, String by, Instant recordedAt) {}

  private List<TakenFact> take(ReportedSettlement reported, Source source) {
    var taken = new ArrayList<TakenFact>();
    for (var fact : reported.facts()) {
      taken.add(take(reported.of(), fact, source));
    }
    var cause =
        new Cause(Cause.Kind.CMS_DETERMINATION, null, source.workbook().id(), source.by(), null);
    Runnable settle = () -> reconciliation.settle(reported.of(), cause, source.recordedAt());
    taken.add(notices.record(reported.of(), reported.notice(), source.recordedAt(), settle));
    if (taken.stream().anyMatch(fact -> fact.outcome() == TakenFact.Outcome.ACCEPTED)) {
      settle.run();
    }
    return taken;
  }

  private <F> TakenFact take(AcoYear of, ReportedFact<F> reported, Source source) {
    var content = Fingerprint.of(reported.fact().apply(1));
    var recorded =
        Recorded.of(
            facts.latest(of, reported.kind(), AsOf.NOW),
            Write.whateverIsOnFile(source.by()),
            onFile -> Fingerprint.of(onFile).equals(content),
            revision -> add(of, reported, revision, source.recordedAt()));
    return TakenFact.of(path(of, reported.kind()), recorded.isNew(), recorded.revision());
  }

  private <F> F add(AcoYear of, ReportedFact<F> reported, long revision, Instant recordedAt) {
    var fact = reported.fact().apply(revision);
    facts.add(of, reported.kind(), fact, recordedAt);
    return fact;
  }

  /** {@code participantRevenue} stands at {@code participant-revenue}. */
  private static String path(AcoYear of, FactKind<?> kind) {
    var name = kind.name().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    return "/acos/%s/performance-years/%s/%s".formatted(of.aco(), of.year(), name);
  }

  private static List<SheetAnswer> sheets(Sent sent, List<TakenFact> taken, String otherwise) {
    var table = sent.facts().sheet();
    var read =
        sent.workbook().sheets().stream()
            .map(
                sheet ->
                    sheet.name().equals(table) && !taken.isEmpty()
                        ? new SheetAnswer(table, sheet.figures().size(), taken, null)
                        : new SheetAnswer(
                            sheet.name(), sheet.figures().size(), List.of(), otherwise));
    var left =
        sent.workbook().left().stream().map(name -> new SheetAnswer(name, 0, List.of(), NOT_READ));
    return Stream.concat(read, left).toList();
  }
}
