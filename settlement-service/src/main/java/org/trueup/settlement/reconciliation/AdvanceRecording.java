package org.trueup.settlement.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.SettlementInputsUsed.AdvanceEntry;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.messaging.AcoQueue;
import org.trueup.messaging.Recorded;
import org.trueup.messaging.Turn;
import org.trueup.settlement.store.Advances;

/**
 * Records money that was advanced to an ACO, and reverses what was recorded by mistake; the years
 * that it is recouped from are settled anew.
 */
@ApplicationScoped
public class AdvanceRecording {
  private final AcoQueue queue;
  private final Advances advances;
  private final FinancialReconciliation reconciliation;

  AdvanceRecording(AcoQueue queue, Advances advances, FinancialReconciliation reconciliation) {
    this.queue = queue;
    this.advances = advances;
    this.reconciliation = reconciliation;
  }

  /** Every advance of the ACO that was known then, in the order they were recorded. */
  @Transactional
  public List<AdvanceEntry> onFile(AcoId aco, AsOf asOf) {
    return advances.of(aco, asOf);
  }

  /**
   * Records an advance once for each key.
   *
   * @param by who sent it
   * @throws Refusal 409 when the key was used for another advance
   */
  public Recorded<AdvanceEntry> record(
      AcoId aco, String idempotencyKey, AdvanceEntry entry, String by) {
    var cause = Cause.enteredBy(by, Cause.Kind.ADVANCE);
    return queue.inTurn(
        Turn.of(aco), aco, at -> add(new Arrival(aco, at), idempotencyKey, entry, cause));
  }

  /**
   * Reverses an advance, once: an entry of the same amount the other way is added, and both stay.
   *
   * @param idempotencyKey that the advance was recorded with
   * @param why told to whom the settlements that follow are announced
   * @param by who sent it
   * @throws Refusal 404 when the ACO has no such advance
   */
  public Recorded<AdvanceEntry> reverse(AcoId aco, String idempotencyKey, String why, String by) {
    var cause = Cause.enteredBy(by, Cause.Kind.ADVANCE, "reversal: " + why);
    return queue.inTurn(
        Turn.of(aco), aco, at -> reverse(new Arrival(aco, at), idempotencyKey, cause));
  }

  /** Whose advance it is, and when it came. */
  private record Arrival(AcoId aco, Instant at) {}

  private Recorded<AdvanceEntry> reverse(Arrival arrival, String idempotencyKey, Cause cause) {
    var aco = arrival.aco();
    var advance =
        advances
            .byKey(aco, idempotencyKey)
            .filter(entry -> entry.amount().isPositive())
            .orElseThrow(
                () ->
                    Refusal.notFound(
                        "No advance of %s was recorded with that key. GET /acos/%s/advances shows those that were."
                            .formatted(aco, aco)));
    var reversal = advance.reversed();
    return add(arrival, String.valueOf(reversal.idempotencyKey()), reversal, cause);
  }

  private Recorded<AdvanceEntry> add(
      Arrival arrival, String idempotencyKey, AdvanceEntry entry, Cause cause) {
    var aco = arrival.aco();
    var earlier = advances.byKey(aco, idempotencyKey);
    if (earlier.isPresent()) {
      if (!earlier.get().isTheSameMoneyAs(entry)) {
        throw Refusal.conflict(
            "Idempotency-Key " + idempotencyKey + " was used for another advance of " + aco);
      }
      return new Recorded<>(entry, 1, false, false);
    }
    advances.save(aco, idempotencyKey, entry, arrival.at());
    reconciliation.settleFrom(new AcoYear(aco, entry.performanceYear()), cause, arrival.at());
    return new Recorded<>(entry, 1, true, true);
  }
}
