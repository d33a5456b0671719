package org.trueup.settlement.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.SettlementInputsUsed;
import org.trueup.contracts.event.SettlementInputsUsed.AdvanceEntry;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AsOf;
import org.trueup.contracts.value.Version;
import org.trueup.messaging.ReadBack;
import org.trueup.messaging.Recorded;
import org.trueup.settlement.fact.FactKind;
import org.trueup.settlement.store.Advances;
import org.trueup.settlement.store.Facts;
import org.trueup.settlement.store.Settlements;
import org.trueup.settlement.store.UpstreamEvents;
import org.trueup.settlement.verification.VerifiedSettlement.Difference;

/**
 * Brings this service's records back from its own topic. A settlement carries every input in full
 * and was recorded in one transaction with the input that caused it: so the first settlement with a
 * revision of a fact says when the fact was recorded.
 */
@ApplicationScoped
class SettlementsReadBack implements ReadBack<SettlementDetermined> {
  private final Settlements settlements;
  private final Facts facts;
  private final Advances advances;
  private final UpstreamEvents upstream;
  private final SettlementVerification verification;

  SettlementsReadBack(
      Settlements settlements,
      Facts facts,
      Advances advances,
      UpstreamEvents upstream,
      SettlementVerification verification) {
    this.settlements = settlements;
    this.facts = facts;
    this.advances = advances;
    this.upstream = upstream;
    this.verification = verification;
  }

  @Override
  public Topic topic() {
    return Topic.SETTLEMENT_DETERMINED;
  }

  @Override
  public Class<SettlementDetermined> type() {
    return SettlementDetermined.class;
  }

  @Override
  @Transactional
  public boolean isEmpty() {
    return settlements.isEmpty();
  }

  @Override
  public boolean has(SettlementDetermined settlement, long revision) {
    return settlements.find(settlement.head().acoYear(), Version.of(revision)).isPresent();
  }

  /** It is settled again from its own inputs, as stored ones are when they are verified. */
  @Override
  public List<String> differences(SettlementDetermined settlement) {
    return verification.differences(settlement).stream().map(Difference::inWords).toList();
  }

  @Override
  public boolean isComputedOtherwise(SettlementDetermined settlement) {
    return verification.isComputedOtherwise(settlement);
  }

  @Override
  public List<AcoId> acos() {
    return settlements.acos();
  }

  @Override
  public List<SettlementDetermined> onFile(AcoId aco) {
    return settlements.all(aco);
  }

  @Override
  public Map<String, Long> revisions() {
    return settlements.revisions();
  }

  @Override
  public void add(SettlementDetermined settlement) {
    var inputs = settlement.inputs();
    var recordedAt = settlement.recordedAt();
    Optional.ofNullable(inputs.agreement()).ifPresent(event -> upstream.add(event, recordedAt));
    Optional.ofNullable(inputs.benchmark()).ifPresent(event -> upstream.add(event, recordedAt));
    var of = settlement.head().acoYear();
    FactKind.ALL.forEach(kind -> addFact(of, kind, inputs, recordedAt));
    addAdvances(of.aco(), inputs.advances(), recordedAt);
    settlements.save(settlement);
  }

  private <F> void addFact(
      AcoYear of, FactKind<F> kind, SettlementInputsUsed inputs, Instant recordedAt) {
    long known = facts.latest(of, kind, AsOf.NOW).map(Recorded.OnFile::revision).orElse(0L);
    kind.of(inputs)
        .filter(fact -> kind.revisionOf().applyAsLong(fact) > known)
        .ifPresent(fact -> facts.add(of, kind, fact, recordedAt));
  }

  private void addAdvances(AcoId aco, List<AdvanceEntry> ledger, Instant recordedAt) {
    for (var entry : ledger) {
      var key = entry.idempotencyKey();
      if (key != null && advances.byKey(aco, key).isEmpty()) {
        advances.save(aco, key, entry, recordedAt);
      }
    }
  }
}
