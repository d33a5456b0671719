package org.trueup.settlement.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.function.LongFunction;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.messaging.AcoQueue;
import org.trueup.messaging.Recorded;
import org.trueup.messaging.Turn;
import org.trueup.messaging.Write;
import org.trueup.settlement.fact.FactKind;
import org.trueup.settlement.store.Facts;

/** Records what enters this service by REST, and settles what follows from it. */
@ApplicationScoped
public class FactRecording {
  private final AcoQueue queue;
  private final Facts facts;
  private final FinancialReconciliation reconciliation;

  FactRecording(AcoQueue queue, Facts facts, FinancialReconciliation reconciliation) {
    this.queue = queue;
    this.facts = facts;
    this.reconciliation = reconciliation;
  }

  /**
   * Records a fact; the same content again changes nothing.
   *
   * @param fact the content, given its revision
   */
  public <F> Recorded<F> record(AcoYear of, FactKind<F> kind, Write write, LongFunction<F> fact) {
    return queue.inTurn(
        Turn.of(of.aco()), of.aco(), at -> record(new Arrival(of, at), kind, write, fact));
  }

  /** What a fact is about, and when it came. */
  private record Arrival(AcoYear of, Instant at) {}

  private <F> Recorded<F> record(
      Arrival arrival, FactKind<F> kind, Write write, LongFunction<F> fact) {
    var of = arrival.of();
    var recordedAt = arrival.at();
    var sent = Fingerprint.of(fact.apply(1));
    var recorded =
        Recorded.of(
            facts.latest(of, kind, AsOf.NOW),
            write,
            onFile -> Fingerprint.of(onFile).equals(sent),
            revision -> add(of, kind, fact.apply(revision), recordedAt));
    if (recorded.isNew()) {
      reconciliation.settle(of, Cause.enteredBy(write.by(), kind.cause()), recordedAt);
    }
    return recorded;
  }

  private <F> F add(AcoYear of, FactKind<F> kind, F fact, Instant recordedAt) {
    facts.add(of, kind, fact, recordedAt);
    return fact;
  }

  /**
   * The current fact, or the one that was.
   *
   * @throws Refusal 404 when none was on file
   */
  @Transactional
  public <F> Recorded.OnFile<F> onFile(AcoYear of, FactKind<F> kind, AsOf asOf) {
    return facts
        .latest(of, kind, asOf)
        .orElseThrow(() -> Refusal.notFound("No " + kind + " is on file for " + of));
  }
}
