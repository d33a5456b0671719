package org.trueup.benchmark.imports;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import org.trueup.benchmark.fact.ImportAnswer;
import org.trueup.benchmark.fact.ImportedFile;
import org.trueup.benchmark.fact.Recorded;
import org.trueup.benchmark.figures.FiguresInContext;
import org.trueup.benchmark.store.Imports;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.messaging.AcoLock;

/**
 * Takes a file of facts about many ACOs and determines every year it touches, once: in one
 * transaction, all of it or nothing.
 */
@ApplicationScoped
public class FactImport {
  /** As long as a batch of events may take. */
  private static final int LONGEST_SECONDS = 240;

  private final FiguresInContext context;
  private final AcoImport acos;
  private final Imports imports;
  private final AcoLock lock;

  FactImport(FiguresInContext context, AcoImport acos, Imports imports, AcoLock lock) {
    this.context = context;
    this.acos = acos;
    this.imports = imports;
    this.lock = lock;
  }

  /** The same file again changes nothing, whatever came since, and gets the same answer. */
  @Transactional
  @TransactionConfiguration(timeout = LONGEST_SECONDS)
  public Recorded<ImportAnswer> take(ImportedFile file) {
    var recordedAt = lock.acquireAll(file.acos()); // before anything is read
    var before = imports.find(file.id());
    return before
        .map(answer -> new Recorded<>(answer, false))
        .orElseGet(() -> new Recorded<>(takeNew(file, recordedAt), true));
  }

  private ImportAnswer takeNew(ImportedFile file, Instant recordedAt) {
    Refusal.unlessEmpty(context.faults(file));
    var items = new ArrayList<ImportAnswer.Item>();
    var benchmarks = new ArrayList<ImportAnswer.Year>();
    for (var aco : file.acos()) {
      var taken = acos.take(aco, file, recordedAt);
      items.addAll(taken.items());
      benchmarks.addAll(taken.benchmarks());
      imports.forgetWhatWasRead();
    }
    items.sort(Comparator.comparing(ImportAnswer.Item::line));
    var answer = new ImportAnswer(file.id(), recordedAt, file.rows(), items, benchmarks);
    imports.add(answer);
    return answer;
  }

  /** What became of a file that was taken. */
  @Transactional
  public Optional<ImportAnswer> find(String id) {
    return imports.find(id);
  }
}
