package org.trueup.benchmark.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.trueup.benchmark.determination.YearDetermination;
import org.trueup.benchmark.input.InputTableVersion;
import org.trueup.benchmark.store.Agreements;
import org.trueup.benchmark.store.InputTables;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.messaging.AcoQueue;
import org.trueup.messaging.Recorded;
import org.trueup.messaging.Turn;
import org.trueup.messaging.Write;

/** Records a table of one ACO and determines its years anew, in one transaction. */
@ApplicationScoped
class OwnTableRecording {
  private final InputTables tables;
  private final TablesInContext context;
  private final Agreements agreements;
  private final YearDetermination years;
  private final AcoQueue queue;

  OwnTableRecording(
      InputTables tables,
      TablesInContext context,
      Agreements agreements,
      YearDetermination years,
      AcoQueue queue) {
    this.tables = tables;
    this.context = context;
    this.agreements = agreements;
    this.years = years;
    this.queue = queue;
  }

  Recorded<InputTableVersion> record(SentTable sent, Write write) {
    var aco = sent.key().aco();
    return queue.inTurn(Turn.of(aco), aco, recordedAt -> record(sent, write, recordedAt));
  }

  private Recorded<InputTableVersion> record(SentTable sent, Write write, Instant recordedAt) {
    var aco = sent.key().aco();
    Refusal.unlessEmpty(context.faults(sent.key(), sent.rows()));
    var recorded = tables.record(sent.key(), sent.rows(), write, recordedAt);
    if (recorded.isNew()) {
      var note = sent.note().orElse(null);
      var cause = new Cause(Cause.Kind.BENCHMARK_INPUT, null, null, null, note);
      agreements.years(aco).forEach(year -> years.determine(year, recordedAt, cause));
    }
    return recorded;
  }
}
