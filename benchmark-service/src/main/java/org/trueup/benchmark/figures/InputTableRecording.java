package org.trueup.benchmark.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.trueup.benchmark.fact.Asked;
import org.trueup.benchmark.fact.Recorded;
import org.trueup.benchmark.fact.Restatement;
import org.trueup.benchmark.input.InputRows;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.input.InputTableVersion;
import org.trueup.benchmark.store.InputTables;

/** Takes a table that benchmarks are built from, keeps it, and determines anew what it touches. */
@ApplicationScoped
public class InputTableRecording {
  private final InputTables tables;
  private final OwnFigures own;
  private final NationalFigures national;
  private final PendingDeterminations pending;

  InputTableRecording(
      InputTables tables, OwnFigures own, NationalFigures national, PendingDeterminations pending) {
    this.tables = tables;
    this.own = own;
    this.national = national;
    this.pending = pending;
  }

  /**
   * Keeps a table: one about an ACO together with what follows from it; a national one first, then
   * the ACOs follow one by one. Its sender waits for them, yet nothing is lost if he does not.
   *
   * @param restatement why its figures are restated, where the sender says so
   * @param precondition is told the revision on file, 0 for none, and may refuse
   */
  public Recorded<InputTableVersion> take(
      InputTableKey key,
      InputRows rows,
      Optional<Restatement> restatement,
      LongConsumer precondition) {
    var note = restatement.map(Restatement::note);
    if (!key.isNational()) {
      return own.take(key, rows, note, precondition);
    }
    var filed = national.take(key, rows, note, precondition);
    pending.determineAll();
    return filed;
  }

  @Transactional
  public Optional<InputTableVersion> find(InputTableKey key, Asked asked) {
    return tables.find(key, asked);
  }
}
