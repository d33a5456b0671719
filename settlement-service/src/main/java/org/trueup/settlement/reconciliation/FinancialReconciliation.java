package org.trueup.settlement.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.AnnouncedEvent;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Version;
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
  private final UpstreamEvents upstream;
  private final Facts facts;
  private final Settlements settlements;
  private final InputsOnFile inputsOnFile;
  private final SettlementComputation computation;
  private final Outbox outbox;
  private final Event<SettlementDetermined> recorded;

  FinancialReconciliation(
      AcoLock lock,
      UpstreamEvents upstream,
      Facts facts,
      Settlements settlements,
      InputsOnFile inputsOnFile,
      SettlementComputation computation,
      Outbox outbox,
      Event<SettlementDetermined> recorded) {
    this.lock = lock;
    this.upstream = upstream;
    this.facts = facts;
    this.settlements = settlements;
    this.inputsOnFile = inputsOnFile;
    this.computation = computation;
    this.outbox = outbox;
    this.recorded = recorded;
  }

  /** The highest revision on file of what another service's event is about; 0 for none. */
  @Transactional
  public long revisionOnFile(AnnouncedEvent event) {
    return upstream.revisionOnFile(event);
  }

  /** An agreement was signed or changed: every year of it that anything is known of. */
  @Transactional
  public void follow(AgreementSigned agreement) {
    var recordedAt = lock.acquire(agreement.acoId());
    if (upstream.add(agreement, recordedAt)) {
      var cause = Cause.byEvent(Cause.Kind.AGREEMENT, agreement.id());
      var years = new TreeSet<>(facts.years(agreement.acoId()));
      years.addAll(upstream.benchmarkYears(agreement.acoId()));
      years.retainAll(agreement.tracksByYear().keySet());
      years.forEach(year -> settle(new AcoYear(agreement.acoId(), year), cause, recordedAt));
    }
  }

  /** A newer list is under way; the settlement follows with the benchmark computed from it. */
  @Transactional
  public void follow(AssignmentDetermined assignment) {
    upstream.add(assignment, lock.acquire(assignment.acoId()));
  }

  /** Benchmark or expenditures changed, with the assignment facts behind them. */
  @Transactional
  public void follow(BenchmarkDetermined benchmark) {
    var recordedAt = lock.acquire(benchmark.acoId());
    if (upstream.add(benchmark, recordedAt)) {
      var of = benchmark.head().acoYear();
      settle(of, benchmark.cause().passedOnBy(benchmark.id()), recordedAt);
      if (benchmark.cause().kind() == Cause.Kind.ASSIGNMENT_LIST
          && benchmark.assignmentRevision() != null) {
        upstream
            .assignmentTakenAt(of, benchmark.assignmentRevision())
            .ifPresent(came -> SettlementMetrics.restsOnAListThatCame(came, recordedAt));
      }
    }
  }

  /** The same for a year and those after it: what was advanced is recouped in any of them. */
  void settleFrom(AcoYear first, Cause cause, Instant recordedAt) {
    settle(first, cause, recordedAt);
    settlements.yearsAfter(first).forEach(later -> settle(later, cause, recordedAt));
  }

  /** Settles the year from what is on file. The caller holds the ACO's lock. */
  void settle(AcoYear of, Cause cause, Instant recordedAt) {
    var previous = settlements.find(of, Version.CURRENT);
    var occasion =
        new SettlementComputation.Occasion(
            of, previous, cause, recordedAt, inputsOnFile.knowsAnAssignment(of));
    var settlement =
        SettlementMetrics.measured(() -> computation.of(occasion, inputsOnFile.of(of)));
    if (previous.filter(settlement::saysTheSameAs).isPresent()) {
      return;
    }
    settlements.save(settlement);
    SettlementMetrics.recorded(settlement);
    outbox.add(Announcement.of(Topic.SETTLEMENT_DETERMINED, settlement));
    recorded.fire(settlement);
    LOG.infov(
        "settled aco={0} year={1} revision={2} stage={3}",
        of.aco(), of.year(), settlement.revision(), settlement.head().stage());
    if (takesBackOtherwiseThan(previous, settlement)) {
      settlements.yearsAfter(of).forEach(later -> settle(later, cause, recordedAt));
    }
  }

  /** What is recouped or due this year is no longer outstanding in the next. */
  private static boolean takesBackOtherwiseThan(
      Optional<SettlementDetermined> previous, SettlementDetermined settlement) {
    return !previous
        .map(SettlementDetermined::takenBack)
        .orElse(Money.ZERO)
        .equals(settlement.takenBack());
  }
}
