package org.trueup.benchmark.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.input.InputTableVersion;
import org.trueup.benchmark.store.InputTables;
import org.trueup.contracts.value.Version;
import org.trueup.messaging.Recorded;
import org.trueup.messaging.Write;

/** Records an input table of benchmarks, and determines anew what it touches. */
@ApplicationScoped
public class InputTableRecording {
  private final InputTables tables;
  private final OwnTableRecording own;
  private final NationalTableRecording national;
  private final PendingDeterminations pending;

  InputTableRecording(
      InputTables tables,
      OwnTableRecording own,
      NationalTableRecording national,
      PendingDeterminations pending) {
    this.tables = tables;
    this.own = own;
    this.national = national;
    this.pending = pending;
  }

  /**
   * Records a table: one about an ACO together with what follows from it; a national one first,
   * then the ACOs follow one by one. Its sender waits for them, yet nothing is lost if they do not.
   */
  public Recorded<InputTableVersion> record(SentTable sent, Write write) {
    if (!sent.key().isNational()) {
      return own.record(sent, write);
    }
    var recorded = national.record(sent, write);
    pending.determineAll();
    return recorded;
  }

  /** The version that is wanted. */
  @Transactional
  public Optional<InputTableVersion> find(InputTableKey key, Version version) {
    return tables.find(key, version);
  }
}
