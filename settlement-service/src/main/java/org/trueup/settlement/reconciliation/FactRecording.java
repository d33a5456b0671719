package org.trueup.settlement.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.SettlementInputsUsed.AdvanceEntry;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.messaging.AcoLock;
import org.trueup.settlement.store.Advances;
import org.trueup.settlement.store.AsOf;
import org.trueup.settlement.store.Facts;

/** Takes in what enters this service by REST, and settles what follows from it. */
@ApplicationScoped
public class FactRecording {
  private final AcoLock lock;
  private final Facts facts;
  private final Advances advances;
  private final FinancialReconciliation reconciliation;

  FactRecording(
      AcoLock lock, Facts facts, Advances advances, FinancialReconciliation reconciliation) {
    this.lock = lock;
    this.facts = facts;
    this.advances = advances;
    this.reconciliation = reconciliation;
  }

  /** A fact as it now stands, and whether it is the first of its kind. */
  public record Recorded<F>(F fact, long revision, boolean created) {}

  /**
   * Records a fact; the same content again changes nothing.
   *
   * @param fact the content, given its revision
   * @param precondition told the revision on file, 0 for none; throws to refuse the write
   */
  @Transactional
  public <F> Recorded<F> record(
      AcoId aco,
      PerformanceYear year,
      Class<F> kind,
      Cause cause,
      LongFunction<F> fact,
      LongConsumer precondition) {
    var recordedAt = lock.acquire(aco);
    var current = facts.latest(aco, year, kind);
    var revision = current.map(Facts.OnFile::revision).orElse(0L);
    precondition.accept(revision);
    var content = fact.apply(revision + 1);
    var fingerprint = Fingerprint.of(content);
    if (current.filter(onFile -> onFile.fingerprint().equals(fingerprint)).isPresent()) {
      return new Recorded<>(current.get().content(), revision, false);
    }
    facts.save(aco, year, new Facts.OnFile<>(content, revision + 1, fingerprint), kind, recordedAt);
    reconciliation.settle(aco, year, cause, recordedAt);
    return new Recorded<>(content, revision + 1, current.isEmpty());
  }

  /**
   * The fact in force, or the one that was.
   *
   * @throws Refusal 404 when none was on file
   */
  @Transactional
  public <F> Facts.OnFile<F> onFile(
      AcoId aco, PerformanceYear year, Class<F> kind, @Nullable Instant asOf) {
    return facts
        .latest(aco, year, kind, AsOf.orNow(asOf))
        .orElseThrow(
            () -> Refusal.notFound("Nothing of the kind is on file for " + aco + " and " + year));
  }

  /** Every advance of the ACO that was known then, in the order they were recorded. */
  @Transactional
  public List<AdvanceEntry> advances(AcoId aco, @Nullable Instant asOf) {
    return advances.of(aco, AsOf.orNow(asOf));
  }

  /**
   * Records an advance once for each key.
   *
   * @param by who sent it
   * @throws Refusal 409 when the key was used for another advance
   */
  @Transactional
  public Recorded<AdvanceEntry> advance(
      AcoId aco, String idempotencyKey, AdvanceEntry entry, String by) {
    var recordedAt = lock.acquire(aco);
    var earlier = advances.byKey(aco, idempotencyKey);
    if (earlier.isPresent()) {
      if (!earlier.get().isTheSameMoneyAs(entry)) {
        throw Refusal.conflict(
            "Idempotency-Key " + idempotencyKey + " was used for another advance of " + aco);
      }
      return new Recorded<>(entry, 1, false);
    }
    advances.save(aco, idempotencyKey, entry, recordedAt);
    reconciliation.settle(
        aco, entry.performanceYear(), Cause.enteredBy(by, Cause.Kind.ADVANCE), recordedAt);
    return new Recorded<>(entry, 1, true);
  }
}
