package org.trueup.settlement.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.messaging.AcoLock;
import org.trueup.messaging.Announcement;
import org.trueup.messaging.Outbox;
import org.trueup.settlement.store.Facts;
import org.trueup.settlement.store.Settlements;
import org.trueup.settlement.store.UpstreamEvents;

/**
 * Settles a performance year anew whenever something it follows from changes: the calculation, its
 * record and its announcement in one transaction, under the ACO's lock.
 */
@ApplicationScoped
public class FinancialReconciliation {
  private static final Logger LOG = Logger.getLogger(FinancialReconciliation.class);

  private final AcoLock lock;
  private final UpstreamEvents announced;
  private final Facts facts;
  private final Settlements settlements;
  private final InputsOnFile inputsOnFile;
  private final SettlementComputation determination;
  private final Outbox outbox;

  FinancialReconciliation(
      AcoLock lock,
      UpstreamEvents announced,
      Facts facts,
      Settlements settlements,
      InputsOnFile inputsOnFile,
      SettlementComputation determination,
      Outbox outbox) {
    this.lock = lock;
    this.announced = announced;
    this.facts = facts;
    this.settlements = settlements;
    this.inputsOnFile = inputsOnFile;
    this.determination = determination;
    this.outbox = outbox;
  }

  /** An agreement was signed or changed: every year of it that anything is known of. */
  @Transactional
  public void taken(AgreementSigned agreement, String eventId) {
    var recordedAt = lock.acquire(agreement.acoId());
    if (announced.take(agreement, recordedAt)) {
      var cause = Cause.byEvent(Cause.Kind.AGREEMENT, eventId);
      var years = new TreeSet<>(facts.years(agreement.acoId()));
      years.addAll(announced.benchmarkYears(agreement.acoId()));
      years.retainAll(agreement.tracksByYear().keySet());
      years.forEach(year -> settle(agreement.acoId(), year, cause, recordedAt));
    }
  }

  /** A newer list is under way; the settlement follows with the benchmark computed from it. */
  @Transactional
  public void taken(AssignmentDetermined assignment) {
    announced.take(assignment, lock.acquire(assignment.head().acoId()));
  }

  /** Benchmark or expenditures changed, with the assignment facts behind them. */
  @Transactional
  public void taken(BenchmarkDetermined benchmark, String eventId) {
    var head = benchmark.head();
    var recordedAt = lock.acquire(head.acoId());
    if (announced.take(benchmark, recordedAt)) {
      settle(head.acoId(), head.performanceYear(), head.cause().passedOnBy(eventId), recordedAt);
    }
  }

  /** Settles the year from what is on file. The caller holds the ACO's lock. */
  void settle(AcoId aco, PerformanceYear year, Cause cause, Instant recordedAt) {
    var previous = settlements.current(aco, year);
    var occasion =
        new SettlementComputation.Occasion(
            aco, year, previous, cause, recordedAt, inputsOnFile.knowsAnAssignment(aco, year));
    var settlement = determination.of(occasion, inputsOnFile.of(aco, year));
    if (previous.filter(settlement::saysTheSameAs).isPresent()) {
      return;
    }
    settlements.save(settlement);
    outbox.add(announcement(settlement));
    LOG.infov(
        "settled aco={0} year={1} revision={2} stage={3}",
        aco, year, settlement.head().revision(), settlement.head().stage());
    if (recoupsOtherwiseThan(previous, settlement)) {
      settlements.yearsAfter(aco, year).forEach(later -> settle(aco, later, cause, recordedAt));
    }
  }

  /** What is recouped this year is no longer outstanding in the next. */
  private static boolean recoupsOtherwiseThan(
      Optional<SettlementDetermined> previous, SettlementDetermined settlement) {
    return !previous
        .map(SettlementDetermined::recouped)
        .orElse(Money.ZERO)
        .equals(settlement.recouped());
  }

  private static Announcement announcement(SettlementDetermined settlement) {
    var head = settlement.head();
    return new Announcement(
        Topic.SETTLEMENT_DETERMINED,
        head.key(),
        head.acoId(),
        settlement.id(),
        head.recordedAt(),
        settlement,
        head.cause().eventId());
  }
}
