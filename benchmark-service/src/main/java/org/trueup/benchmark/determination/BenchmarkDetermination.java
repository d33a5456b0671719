package org.trueup.benchmark.determination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.trueup.benchmark.fact.AcoYear;
import org.trueup.benchmark.fact.Delivered;
import org.trueup.benchmark.fact.OnFile;
import org.trueup.benchmark.fact.Recorded;
import org.trueup.benchmark.fact.RecordedDelivery;
import org.trueup.benchmark.fact.ReportedBenchmark;
import org.trueup.benchmark.fact.ReportedExpenditures;
import org.trueup.benchmark.store.Agreements;
import org.trueup.benchmark.store.Assignments;
import org.trueup.benchmark.store.PendingAcos;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.BenchmarkDetermined.Delivery;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.ExpenditureFacts.Period;
import org.trueup.messaging.AcoLock;

/**
 * Takes one fact, keeps it, and determines the benchmark of the years it touches: in one
 * transaction, with the ACO locked before anything is read.
 */
@ApplicationScoped
public class BenchmarkDetermination {
  private final Agreements agreements;
  private final Assignments assignments;
  private final FactFiling filing;
  private final YearDetermination years;
  private final PendingAcos pending;
  private final AcoLock lock;

  BenchmarkDetermination(
      Agreements agreements,
      Assignments assignments,
      FactFiling filing,
      YearDetermination years,
      PendingAcos pending,
      AcoLock lock) {
    this.agreements = agreements;
    this.assignments = assignments;
    this.filing = filing;
    this.years = years;
    this.pending = pending;
    this.lock = lock;
  }

  /** An agreement was signed or changed: every year it covers may be determined. */
  @Transactional
  public void taken(AgreementSigned agreement, String eventId) {
    var recordedAt = lock.acquire(agreement.acoId());
    var isKnown = !agreements.years(agreement.acoId()).isEmpty();
    if (!agreements.keep(agreement, recordedAt)) {
      return;
    }
    if (!isKnown) {
      // Who writes national figures at this moment does not know of it.
      pending.add(agreement.acoId(), Optional.empty());
    }
    var cause = Cause.byEvent(Cause.Kind.AGREEMENT, eventId);
    for (var year : agreement.tracksByYear().keySet()) {
      years.determine(new AcoYear(agreement.acoId(), year), recordedAt, cause);
    }
  }

  /** People were assigned anew. */
  @Transactional
  public void taken(AssignmentDetermined assignment, String eventId) {
    var of = new AcoYear(assignment.head().acoId(), assignment.head().performanceYear());
    var recordedAt = lock.acquire(of.aco());
    if (assignments.keep(of, assignment, recordedAt)) {
      years.determine(of, recordedAt, assignment.head().cause().passedOnBy(eventId));
    }
  }

  /**
   * CMS reported a benchmark.
   *
   * @param by who sends it
   * @param precondition is told the revision on file, 0 for none, and may refuse
   */
  @Transactional
  public RecordedDelivery<Delivery, ReportedBenchmark> benchmarkReported(
      Delivered<Delivery, ReportedBenchmark> delivered, String by, LongConsumer precondition) {
    var recordedAt = lock.acquire(delivered.of().aco());
    var filed = filing.benchmark(delivered, precondition, recordedAt);
    var what = "reported benchmark " + delivered.delivery();
    var cause = Cause.enteredBy(by, Cause.Kind.BENCHMARK_INPUT, what);
    return determined(delivered.of(), filed, recordedAt, cause);
  }

  /**
   * CMS reported expenditures.
   *
   * @param by who sends them
   * @param precondition is told the revision on file, 0 for none, and may refuse
   */
  @Transactional
  public RecordedDelivery<Period, ReportedExpenditures> expendituresReported(
      Delivered<Period, ReportedExpenditures> delivered, String by, LongConsumer precondition) {
    var recordedAt = lock.acquire(delivered.of().aco());
    var filed = filing.expenditures(delivered, precondition, recordedAt);
    var what = "expenditures " + delivered.delivery();
    var cause = Cause.enteredBy(by, Cause.Kind.EXPENDITURES, what);
    return determined(delivered.of(), filed, recordedAt, cause);
  }

  private <D extends Enum<D>, F> RecordedDelivery<D, F> determined(
      AcoYear of, Recorded<OnFile<D, F>> filed, Instant recordedAt, Cause cause) {
    return new RecordedDelivery<>(
        filed.fact(), filed.created(), years.determine(of, recordedAt, cause));
  }
}
