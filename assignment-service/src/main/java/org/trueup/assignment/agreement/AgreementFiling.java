package org.trueup.assignment.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.trueup.assignment.calculation.agreement.Agreement;
import org.trueup.assignment.calculation.agreement.AgreementTerms;
import org.trueup.assignment.determination.AssignmentDetermination;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.store.agreement.Agreements;
import org.trueup.assignment.store.agreement.FiledAgreement;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.messaging.Announcement;
import org.trueup.messaging.Outbox;

/**
 * Files the agreements of an ACO. What an agreement says depends on the other agreements of its ACO
 * too (which agreement it is, the years in its track), so those are derived anew and announced
 * where they changed. Its callers hold the lock of the ACO, and have found no fault.
 */
@ApplicationScoped
class AgreementFiling {
  private static final Logger LOG = Logger.getLogger(AgreementFiling.class);

  private final Agreements agreements;
  private final AssignmentDetermination determination;
  private final SigningEvents events;
  private final Outbox outbox;
  private final Rules rules;

  AgreementFiling(
      Agreements agreements,
      AssignmentDetermination determination,
      SigningEvents events,
      Outbox outbox,
      Rules rules) {
    this.agreements = agreements;
    this.determination = determination;
    this.events = events;
    this.outbox = outbox;
    this.rules = rules;
  }

  /** What was submitted as it now stands, in the order of starts. */
  List<SignedAgreement> file(AgreementsOfAnAco aco) {
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
