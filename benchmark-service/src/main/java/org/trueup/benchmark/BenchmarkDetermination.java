package org.trueup.benchmark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.LongConsumer;
import org.trueup.benchmark.store.Agreements;
import org.trueup.benchmark.store.Assignments;
import org.trueup.benchmark.store.Deliveries;
import org.trueup.benchmark.store.Expenditures;
import org.trueup.benchmark.store.ReportedBenchmarks;
import org.trueup.contracts.audit.Fingerprint;
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
  private final ReportedBenchmarks reportedBenchmarks;
  private final Expenditures expenditures;
  private final YearDetermination years;
  private final AcoLock lock;

  BenchmarkDetermination(
      Agreements agreements,
      Assignments assignments,
      ReportedBenchmarks reportedBenchmarks,
      Expenditures expenditures,
      YearDetermination years,
      AcoLock lock) {
    this.agreements = agreements;
    this.assignments = assignments;
    this.reportedBenchmarks = reportedBenchmarks;
    this.expenditures = expenditures;
    this.years = years;
    this.lock = lock;
  }

  /** An agreement was signed or changed: every year it covers may be determined. */
  @Transactional
  public void taken(AgreementSigned agreement, String eventId) {
    var recordedAt = lock.acquire(agreement.acoId());
    if (!agreements.keep(agreement, recordedAt)) {
      return;
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
   * @param precondition is told the revision on file, 0 for none, and may refuse
   */
  @Transactional
  public Kept<Delivery, ReportedBenchmark> benchmarkReported(
      Delivered<Delivery, ReportedBenchmark> delivered, LongConsumer precondition) {
    var cause = Cause.of(Cause.Kind.BENCHMARK_INPUT);
    return keep(reportedBenchmarks, delivered, precondition, cause);
  }

  /**
   * CMS reported expenditures.
   *
   * @param precondition is told the revision on file, 0 for none, and may refuse
   */
  @Transactional
  public Kept<Period, ReportedExpenditures> expendituresReported(
      Delivered<Period, ReportedExpenditures> delivered, LongConsumer precondition) {
    var cause = Cause.of(Cause.Kind.EXPENDITURES);
    return keep(expenditures, delivered, precondition, cause);
  }

  private <D extends Enum<D>, F> Kept<D, F> keep(
      Deliveries<D, F, ?> store,
      Delivered<D, F> delivered,
      LongConsumer precondition,
      Cause cause) {
    var of = delivered.of();
    var recordedAt = lock.acquire(of.aco());
    var current = store.find(of, delivered.delivery(), Asked.CURRENT);
    precondition.accept(current.map(OnFile::revision).orElse(0L));
    var same = current.filter(on -> isSame(on.fact(), delivered.fact()));
    var fact = same.orElseGet(() -> store.add(delivered, recordedAt));
    return new Kept<>(fact, same.isEmpty(), years.determine(of, recordedAt, cause));
  }

  private static boolean isSame(Object onFile, Object sent) {
    return Fingerprint.of(onFile).equals(Fingerprint.of(sent));
  }
}
