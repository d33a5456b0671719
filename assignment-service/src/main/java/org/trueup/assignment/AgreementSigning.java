package org.trueup.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.LongConsumer;
import org.jboss.logging.Logger;
import org.trueup.assignment.calculation.Agreement;
import org.trueup.assignment.calculation.AgreementTerms;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.store.Agreements;
import org.trueup.assignment.store.FiledAgreement;
import org.trueup.contracts.audit.Fingerprint;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.messaging.AcoLock;
import org.trueup.messaging.Announcement;
import org.trueup.messaging.Outbox;

/**
 * Signs agreements, all that were sent or none. What an agreement says depends on the other
 * agreements of its ACO too (which agreement it is, the years in its track), so those are derived
 * anew and announced where they changed.
 */
@ApplicationScoped
public class AgreementSigning {
  private static final Logger LOG = Logger.getLogger(AgreementSigning.class);

  private final AcoLock lock;
  private final Agreements agreements;
  private final AssignmentDetermination determination;
  private final SigningEvents events;
  private final Outbox outbox;
  private final Rules rules;

  AgreementSigning(
      AcoLock lock,
      Agreements agreements,
      AssignmentDetermination determination,
      SigningEvents events,
      Outbox outbox,
      Rules rules) {
    this.lock = lock;
    this.agreements = agreements;
    this.determination = determination;
    this.events = events;
    this.outbox = outbox;
    this.rules = rules;
  }

  /**
   * @param precondition is given the revision on file, 0 for none, before anything changes
   * @return what was sent as it now stands, in the order it was sent
   * @throws Refusal with every fault found; nothing was kept then
   */
  @Transactional
  public SignedAgreement sign(SubmittedAgreement agreement, LongConsumer precondition) {
    var sent = AgreementSubmission.of(agreement);
    var acos = lockAll(sent.byAco());
    precondition.accept(acos.getFirst().revisionOnFile(agreement.agreement().start()));
    return sign(sent, acos).getFirst();
  }

  /**
   * As {@link #sign(SubmittedAgreement, LongConsumer)}, for many; in the order of ACO and start.
   */
  @Transactional
  public List<SignedAgreement> sign(AgreementSubmission submission) {
    return sign(submission, lockAll(submission.byAco()));
  }

  private List<SignedAgreement> sign(AgreementSubmission submission, List<AgreementsOfAnAco> acos) {
    var faults = acos.stream().flatMap(aco -> aco.faults(rules)).toList();
    Refusal.unlessEmpty(submission.faultsWith(faults));
    var signed = new ArrayList<SignedAgreement>();
    acos.forEach(aco -> signed.addAll(file(aco)));
    return signed;
  }

  private List<AgreementsOfAnAco> lockAll(SortedMap<AcoId, List<SubmittedAgreement>> byAco) {
    return byAco.entrySet().stream().map(sent -> locked(sent.getKey(), sent.getValue())).toList();
  }

  private AgreementsOfAnAco locked(AcoId acoId, List<SubmittedAgreement> submitted) {
    var lockedAt = lock.acquire(acoId);
    return new AgreementsOfAnAco(acoId, lockedAt, agreements.current(acoId), submitted);
  }

  private List<SignedAgreement> file(AgreementsOfAnAco aco) {
    var signed = new ArrayList<SignedAgreement>();
    for (var agreement : aco.together()) {
      var event = fileIfChanged(aco, agreement);
      if (aco.wasSubmitted(agreement)) {
        signed.add(new SignedAgreement(event, aco.filed(agreement) == null));
      }
    }
    determination.determineAll(aco.acoId(), aco.lockedAt());
    return signed;
  }

  private AgreementSigned fileIfChanged(AgreementsOfAnAco aco, Agreement agreement) {
    var filed = aco.filed(agreement);
    var terms = AgreementTerms.of(agreement, aco.together(), rules);
    var revision = aco.revisionOnFile(agreement.start()) + 1;
    var event = events.of(terms, revision, aco.lockedAt());
    if (filed != null && isSame(filed, agreement, event)) {
      return filed.event();
    }
    agreements.add(new FiledAgreement(agreement, event));
    outbox.add(announcement(event));
    LOG.infov("agreement signed id={0}", event.id());
    return event;
  }

  private static boolean isSame(FiledAgreement filed, Agreement agreement, AgreementSigned event) {
    return filed.agreement().equals(agreement)
        && Fingerprint.of(filed.event()).equals(Fingerprint.of(event));
  }

  private static Announcement announcement(AgreementSigned event) {
    return new Announcement(
        Topic.AGREEMENT_SIGNED,
        event.key(),
        event.acoId(),
        event.id(),
        event.recordedAt(),
        event,
        null);
  }
}
