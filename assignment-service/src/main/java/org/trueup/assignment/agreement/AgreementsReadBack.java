package org.trueup.assignment.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.agreement.Agreement;
import org.trueup.assignment.calculation.agreement.EarlyExit;
import org.trueup.assignment.calculation.agreement.ParticipantLists;
import org.trueup.assignment.store.Version;
import org.trueup.assignment.store.agreement.Agreements;
import org.trueup.assignment.store.agreement.FiledAgreement;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.value.AgreementFacts;
import org.trueup.messaging.AcoLock;
import org.trueup.messaging.ReadBack;
import org.trueup.messaging.ReceivedEvent;

/**
 * Brings agreements back that were announced after the backup a database comes from: all of them
 * but the owners of its participants, from whom Track 1+ took its loss limit.
 */
@ApplicationScoped
class AgreementsReadBack implements ReadBack {
  private final AcoLock lock;
  private final Agreements agreements;

  AgreementsReadBack(AcoLock lock, Agreements agreements) {
    this.lock = lock;
    this.agreements = agreements;
  }

  @Override
  public Topic topic() {
    return Topic.AGREEMENT_SIGNED;
  }

  @Override
  @Transactional
  public boolean isEmpty() {
    return agreements.acosAfter(null, 1).isEmpty();
  }

  @Override
  public boolean take(ReceivedEvent event) {
    var signed = event.as(AgreementSigned.class);
    lock.acquire(signed.acoId());
    var version = new Version(signed.revision(), null);
    if (agreements.find(signed.acoId(), signed.start(), version).isPresent()) {
      return false;
    }
    agreements.add(new FiledAgreement(asSent(signed), signed));
    return true;
  }

  private static Agreement asSent(AgreementSigned signed) {
    return new Agreement(
        signed.acoId(),
        signed.acoName(),
        signed.start(),
        signed.end(),
        signed.period(),
        signed.tracksByYear(),
        signed.methodologyByYear(),
        signed.elections().minimumRate(),
        signed.lossLimitStructureByYear(),
        ParticipantLists.NONE,
        Optional.ofNullable(signed.facts()).orElse(AgreementFacts.UNKNOWN),
        exit(signed));
  }

  private static @Nullable EarlyExit exit(AgreementSigned signed) {
    var exit = signed.termination();
    return exit == null ? null : new EarlyExit(exit.date(), exit.voluntary(), signed.id());
  }
}
