package org.trueup.benchmark.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.trueup.benchmark.determination.FactFiling;
import org.trueup.benchmark.determination.YearDetermination;
import org.trueup.benchmark.fact.Recorded;
import org.trueup.benchmark.input.InputRows;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.input.InputTableVersion;
import org.trueup.benchmark.store.Agreements;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.messaging.AcoLock;

/** Keeps figures of one ACO and determines its years anew, in one transaction. */
@ApplicationScoped
class OwnFigures {
  private final FactFiling filing;
  private final FiguresInContext context;
  private final Agreements agreements;
  private final YearDetermination years;
  private final AcoLock lock;

  OwnFigures(
      FactFiling filing,
      FiguresInContext context,
      Agreements agreements,
      YearDetermination years,
      AcoLock lock) {
    this.filing = filing;
    this.context = context;
    this.agreements = agreements;
    this.years = years;
    this.lock = lock;
  }

  @Transactional
  Recorded<InputTableVersion> take(
      InputTableKey key, InputRows rows, Optional<String> note, LongConsumer precondition) {
    var aco = new AcoId(key.owner());
    var recordedAt = lock.acquire(aco);
    Refusal.unlessEmpty(context.faults(key, rows));
    var filed = filing.table(key, rows, precondition, recordedAt);
    if (filed.created()) {
      var cause = new Cause(Cause.Kind.BENCHMARK_INPUT, null, null, null, note.orElse(null));
      agreements.years(aco).forEach(year -> years.determine(year, recordedAt, cause));
    }
    return filed;
  }
}
