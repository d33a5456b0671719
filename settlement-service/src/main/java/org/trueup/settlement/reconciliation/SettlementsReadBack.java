package org.trueup.settlement.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.SettlementInputsUsed;
import org.trueup.contracts.event.SettlementInputsUsed.AdvanceEntry;
import org.trueup.contracts.event.SettlementInputsUsed.CircumstancesInput;
import org.trueup.contracts.event.SettlementInputsUsed.CmsDetermination;
import org.trueup.contracts.event.SettlementInputsUsed.InterimPayment;
import org.trueup.contracts.event.SettlementInputsUsed.ParticipantRevenue;
import org.trueup.contracts.event.SettlementInputsUsed.QualityResult;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.messaging.AcoLock;
import org.trueup.messaging.ReadBack;
import org.trueup.messaging.ReceivedEvent;
import org.trueup.settlement.store.Advances;
import org.trueup.settlement.store.Facts;
import org.trueup.settlement.store.Settlements;
import org.trueup.settlement.store.UpstreamEvents;

/**
 * Brings this service's records back from its own topic. A settlement carries every input in full
 * and was recorded in one transaction with the input that caused it: so the first settlement with a
 * revision of a fact says when the fact was recorded.
 */
@ApplicationScoped
class SettlementsReadBack implements ReadBack {
  private final AcoLock lock;
  private final Settlements settlements;
  private final Facts facts;
  private final Advances advances;
  private final UpstreamEvents announced;

  SettlementsReadBack(
      AcoLock lock,
      Settlements settlements,
      Facts facts,
      Advances advances,
      UpstreamEvents announced) {
    this.lock = lock;
    this.settlements = settlements;
    this.facts = facts;
    this.advances = advances;
    this.announced = announced;
  }

  @Override
  public Topic topic() {
    return Topic.SETTLEMENT_DETERMINED;
  }

  @Override
  @Transactional
  public boolean isEmpty() {
    return settlements.isEmpty();
  }

  @Override
  public boolean take(ReceivedEvent event) {
    var settlement = event.as(SettlementDetermined.class);
    var head = settlement.head();
    lock.acquire(head.acoId());
    if (settlements.has(head.acoId(), head.performanceYear(), head.revision())) {
      return false;
    }
    var inputs = settlement.inputs();
    takeAnnounced(inputs, head.recordedAt());
    takeFacts(new Year(head.acoId(), head.performanceYear(), head.recordedAt()), inputs);
    takeAdvances(head.acoId(), inputs.advances(), head.recordedAt());
    settlements.save(settlement);
    return true;
  }

  private void takeAnnounced(SettlementInputsUsed inputs, Instant recordedAt) {
    if (inputs.agreement() != null) {
      announced.take(inputs.agreement(), recordedAt);
    }
    if (inputs.benchmark() != null) {
      announced.take(inputs.benchmark(), recordedAt);
    }
  }

  private void takeFacts(Year year, SettlementInputsUsed inputs) {
    var quality = inputs.quality();
    take(year, QualityResult.class, quality, quality == null ? 0 : quality.revision());
    var revenue = inputs.participantRevenue();
    take(year, ParticipantRevenue.class, revenue, revenue == null ? 0 : revenue.revision());
    var circumstances = inputs.circumstances();
    take(
        year,
        CircumstancesInput.class,
        circumstances,
        circumstances == null ? 0 : circumstances.revision());
    var interim = inputs.interimPayment();
    take(year, InterimPayment.class, interim, interim == null ? 0 : interim.revision());
    var notice = inputs.cmsDetermination();
    take(year, CmsDetermination.class, notice, notice == null ? 0 : notice.revision());
  }

  /** Whose facts they are, and since when they were on file at the latest. */
  private record Year(AcoId aco, PerformanceYear year, Instant recordedAt) {}

  private <F> void take(Year of, Class<F> kind, @Nullable F content, long revision) {
    var known = facts.latest(of.aco(), of.year(), kind).map(Facts.OnFile::revision).orElse(0L);
    if (content != null && revision > known) {
      var fact = new Facts.OnFile<>(content, revision, Fingerprint.of(content));
      facts.save(of.aco(), of.year(), fact, kind, of.recordedAt());
    }
  }

  private void takeAdvances(AcoId aco, List<AdvanceEntry> ledger, Instant recordedAt) {
    for (var entry : ledger) {
      var key = entry.idempotencyKey();
      if (key != null && advances.byKey(aco, key).isEmpty()) {
        advances.save(aco, key, entry, recordedAt);
      }
    }
  }
}
