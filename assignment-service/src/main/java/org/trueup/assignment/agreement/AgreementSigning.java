package org.trueup.assignment.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.LongConsumer;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.store.agreement.Agreements;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.messaging.AcoLock;
import org.trueup.messaging.AcoQueue;
import org.trueup.messaging.Turn;

/** Signs agreements, all that were sent or none. */
@ApplicationScoped
public class AgreementSigning {
  /** All years of its ACO that have lists are determined with it. */
  static final String LIMIT = "trueup.queue.longest-agreement";

  private static final Turn MANY = new Turn("tables of agreements", LIMIT);

  private final AcoQueue queue;
  private final AcoLock lock;
  private final Agreements agreements;
  private final AgreementRecording recording;
  private final Rules rules;

  AgreementSigning(
      AcoQueue queue,
      AcoLock lock,
      Agreements agreements,
      AgreementRecording recording,
      Rules rules) {
    this.queue = queue;
    this.lock = lock;
    this.agreements = agreements;
    this.recording = recording;
    this.rules = rules;
  }

  /**
   * Signs one agreement.
   *
   * @param precondition is given the revision on file, 0 for none, before anything changes
   * @return what was sent as it now stands
   * @throws Refusal 422 with every fault found; nothing was saved then
   */
  public SignedAgreement sign(SubmittedAgreement agreement, LongConsumer precondition) {
    var acoId = agreement.agreement().acoId();
    return queue.inTurn(Turn.of(acoId, LIMIT), acoId, lockedAt -> signOne(agreement, precondition));
  }

  private SignedAgreement signOne(SubmittedAgreement agreement, LongConsumer precondition) {
    var sent = AgreementSubmission.of(agreement);
    var acos = lockAll(sent.byAco());
    precondition.accept(acos.getFirst().revisionOnFile(agreement.agreement().start()));
    return sign(sent, acos).getFirst();
  }

  /**
   * As {@link #sign(SubmittedAgreement, LongConsumer)}, for many; in the order of ACO and start.
   */
  public List<SignedAgreement> sign(AgreementSubmission submission) {
    return queue.inTurn(MANY, () -> sign(submission, lockAll(submission.byAco())));
  }

  private List<SignedAgreement> sign(AgreementSubmission submission, List<AgreementsOfAnAco> acos) {
    var faults = acos.stream().flatMap(aco -> aco.faults(rules)).toList();
    Refusal.unlessEmpty(submission.faultsWith(faults));
    var signed = new ArrayList<SignedAgreement>();
    acos.forEach(aco -> signed.addAll(recording.record(aco)));
    return signed;
  }

  private List<AgreementsOfAnAco> lockAll(SortedMap<AcoId, List<SubmittedAgreement>> byAco) {
    return byAco.entrySet().stream().map(sent -> locked(sent.getKey(), sent.getValue())).toList();
  }

  private AgreementsOfAnAco locked(AcoId acoId, List<SubmittedAgreement> submitted) {
    var lockedAt = lock.acquire(acoId);
    return AgreementsOfAnAco.with(acoId, lockedAt, agreements.current(acoId), submitted);
  }
}
