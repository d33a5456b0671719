package org.trueup.benchmark.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import org.trueup.benchmark.fact.ImportAnswer;
import org.trueup.benchmark.fact.ImportedFile;
import org.trueup.benchmark.figures.TablesInContext;
import org.trueup.benchmark.store.Imports;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.messaging.AcoLock;
import org.trueup.messaging.AcoQueue;
import org.trueup.messaging.Recorded;
import org.trueup.messaging.Turn;
import org.trueup.messaging.Write;

/**
 * Records a file of facts about many ACOs and determines every year it touches, once: in one
 * transaction, all of it or nothing.
 */
@ApplicationScoped
public class ImportRecording {
  private static final Turn TURN = new Turn("imports", "trueup.queue.longest-import");

  private final TablesInContext context;
  private final AcoImport acos;
  private final Imports imports;
  private final AcoQueue queue;
  private final AcoLock lock;

  ImportRecording(
      TablesInContext context, AcoImport acos, Imports imports, AcoQueue queue, AcoLock lock) {
    this.context = context;
    this.acos = acos;
    this.imports = imports;
    this.queue = queue;
    this.lock = lock;
  }

  /**
   * The same file again changes nothing, whatever came since, and gets the same answer.
   *
   * @param by who sends it
   */
  public Recorded<ImportAnswer> record(ImportedFile file, String by) {
    return queue.inTurn(TURN, () -> recordUnderLocks(file, by));
  }

  private Recorded<ImportAnswer> recordUnderLocks(ImportedFile file, String by) {
    var recordedAt = lock.acquireAll(file.acos()); // before anything is read
    var source = new AcoImport.Source(file.id(), Write.whateverIsOnFile(by), recordedAt);
    return Recorded.of(
        imports.find(file.id()).map(answer -> new Recorded.OnFile<>(answer, 1)),
        source.write(),
        answer -> true,
        revision -> answer(file, source));
  }

  private ImportAnswer answer(ImportedFile file, AcoImport.Source source) {
    Refusal.unlessEmpty(context.faults(file));
    var items = new ArrayList<ImportAnswer.Item>();
    var benchmarks = new ArrayList<ImportAnswer.Year>();
    for (var aco : file.acos()) {
      var outcome = acos.record(file.about(aco), source);
      items.addAll(outcome.items());
      benchmarks.addAll(outcome.benchmarks());
      imports.forgetWhatWasRead();
    }
    items.sort(Comparator.comparing(ImportAnswer.Item::line));
    var answer = new ImportAnswer(source.id(), source.recordedAt(), file.rows(), items, benchmarks);
    imports.add(answer);
    return answer;
  }

  /** What became of a file that was recorded. */
  @Transactional
  public Optional<ImportAnswer> find(String id) {
    return imports.find(id);
  }
}
