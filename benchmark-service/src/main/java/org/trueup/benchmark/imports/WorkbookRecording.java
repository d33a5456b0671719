package org.trueup.benchmark.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trueup.benchmark.fact.ImportAnswer;
import org.trueup.benchmark.fact.ImportedFact;
import org.trueup.contracts.value.AcoYear;
import org.trueup.messaging.AcoQueue;
import org.trueup.messaging.Turn;
import org.trueup.messaging.Write;
import org.trueup.workbooks.answer.DeliveredFile;
import org.trueup.workbooks.answer.DeliveredFile.Code;
import org.trueup.workbooks.answer.SheetAnswer;
import org.trueup.workbooks.answer.TakenFact;
import org.trueup.workbooks.name.Family;
import org.trueup.workbooks.report.ReadWorkbook;
import org.trueup.workbooks.report.ReportsOfAYear;
import org.trueup.workbooks.sheet.ReadSheet;
import org.trueup.workbooks.store.DeliveredWorkbooks;

/** Records a workbook of CMS, its facts and what follows from them: whole or not at all. */
@ApplicationScoped
public class WorkbookRecording {
  private static final String NOT_READ = "No figure is read of this sheet.";
  private static final String KEPT =
      "Its figures are kept with their cells; no fact is made of them.";
  private static final String LATER = "A later delivery of the same is on file.";

  private final AcoQueue queue;
  private final AcoImport acos;
  private final DeliveredWorkbooks workbooks;

  WorkbookRecording(AcoQueue queue, AcoImport acos, DeliveredWorkbooks workbooks) {
    this.queue = queue;
    this.acos = acos;
    this.workbooks = workbooks;
  }

  /** A workbook as it was sent. */
  public record Sent(String file, ReadWorkbook workbook, List<ImportedFact> facts) {}

  /** The first answer to the same bytes. */
  @Transactional
  public Optional<DeliveredFile> answer(String id) {
    return workbooks.answer(id, DeliveredFile.class);
  }

  /** Records a workbook; a delivery that a later one superseded makes no fact. */
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
    var source = new AcoImport.Source(workbook.id(), Write.whateverIsOnFile(by), recordedAt);
    var taken =
        isSuperseded ? List.<ImportAnswer.Item>of() : acos.record(sent.facts(), source).items();
    var sheets = sheets(workbook, taken, isSuperseded ? LATER : KEPT);
    var code = isSuperseded ? Code.SUPERSEDED : Code.ACCEPTED;
    var differences = isSuperseded ? List.<String>of() : differences(workbook);
    var answer = DeliveredFile.filed(sent.file(), code, workbook, sheets).withWarnings(differences);
    workbooks.add(workbook, answer, recordedAt);
    return answer;
  }

  /** The settlement against the annual report of its year, whichever came last. */
  private List<String> differences(ReadWorkbook workbook) {
    return switch (workbook.name().family()) {
      case STLMT ->
          other(workbook, Family.AEXPU)
              .map(annual -> ReportsOfAYear.differences(workbook, annual))
              .orElse(List.of());
      case AEXPU ->
          other(workbook, Family.STLMT)
              .map(settlement -> ReportsOfAYear.differences(settlement, workbook))
              .orElse(List.of());
      case BNMRK, QEXPU -> List.of();
    };
  }

  private Optional<ReadWorkbook> other(ReadWorkbook workbook, Family family) {
    var of = new AcoYear(workbook.name().aco(), workbook.performanceYear());
    return workbooks.latest(of, family + "/" + workbook.name().reportedYear());
  }

  private static List<SheetAnswer> sheets(
      ReadWorkbook workbook, List<ImportAnswer.Item> taken, String otherwise) {
    var read = workbook.sheets().stream().map(sheet -> sheet(sheet, taken, otherwise));
    var left = workbook.left().stream().map(name -> new SheetAnswer(name, 0, List.of(), NOT_READ));
    return Stream.concat(read, left).toList();
  }

  private static SheetAnswer sheet(
      ReadSheet sheet, List<ImportAnswer.Item> taken, String otherwise) {
    var facts =
        taken.stream()
            .filter(item -> item.kind().equals(sheet.name()))
            .map(WorkbookRecording::fact)
            .toList();
    return new SheetAnswer(
        sheet.name(), sheet.figures().size(), facts, facts.isEmpty() ? otherwise : null);
  }

  private static TakenFact fact(ImportAnswer.Item item) {
    return TakenFact.of(
        item.path(), item.outcome() == ImportAnswer.Outcome.ACCEPTED, item.revision());
  }
}
