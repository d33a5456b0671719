package org.trueup.assignment.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.trueup.assignment.calculation.agreement.Agreement;
import org.trueup.assignment.calculation.agreement.AgreementTerms;
import org.trueup.assignment.calculation.agreement.UnreviewedStart;
import org.trueup.assignment.determination.AcoRecords;
import org.trueup.assignment.determination.AssignmentDetermination;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.store.agreement.Agreements;
import org.trueup.assignment.store.agreement.FiledAgreement;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.messaging.Announcement;
import org.trueup.messaging.Outbox;

/**
 * Records the agreements of an ACO. What an agreement says depends on the other agreements of its
 * ACO too (which agreement it is, the years in its track), so those are derived anew and announced
 * where they changed. Its callers hold the lock of the ACO, and have found no fault.
 */
@ApplicationScoped
class AgreementRecording {
  private static final Logger LOG = Logger.getLogger(AgreementRecording.class);

  private final Agreements agreements;
  private final AcoRecords records;
  private final AssignmentDetermination determination;
  private final AgreementEventMapping events;
  private final Outbox outbox;
  private final Rules rules;

  AgreementRecording(
      Agreements agreements,
      AcoRecords records,
      AssignmentDetermination determination,
      AgreementEventMapping events,
      Outbox outbox,
      Rules rules) {
    this.agreements = agreements;
    this.records = records;
    this.determination = determination;
    this.events = events;
    this.outbox = outbox;
    this.rules = rules;
  }

  /** What was submitted as it now stands, in the order of starts. */
  List<SignedAgreement> record(AgreementsOfAnAco aco) {
    var signed = new ArrayList<SignedAgreement>();
    var current = new ArrayList<FiledAgreement>();
    for (var agreement : aco.together()) {
      var event = recordIfChanged(aco, agreement);
      current.add(new FiledAgreement(agreement, event));
      if (aco.wasSubmitted(agreement)) {
        signed.add(new SignedAgreement(event, aco.filed(agreement) == null));
      }
    }
    determination.determineAll(records.withAgreements(aco.acoId(), current), aco.lockedAt());
    return signed;
  }

  private AgreementSigned recordIfChanged(AgreementsOfAnAco aco, Agreement agreement) {
    var filed = aco.filed(agreement);
    var revision = aco.revisionOnFile(agreement.start()) + 1;
    var event = events.of(terms(aco, agreement), revision, aco.lockedAt());
    if (filed != null && isSame(filed, agreement, event)) {
      return filed.event();
    }
    agreements.add(new FiledAgreement(agreement, event));
    outbox.add(Announcement.of(Topic.AGREEMENT_SIGNED, event));
    LOG.infov("agreement signed id={0}", event.id());
    return event;
  }

  /** One on file may be later than its rules are reviewed, if they were carried forward then. */
  private AgreementTerms terms(AgreementsOfAnAco aco, Agreement agreement) {
    try {
      return AgreementTerms.of(agreement, aco.together(), rules);
    } catch (NoRuleInForce none) {
      var where = Place.pointer("/start");
      throw Refusal.broken(List.of(UnreviewedStart.fault(where, agreement.start(), none, rules)));
    }
  }

  private static boolean isSame(FiledAgreement filed, Agreement agreement, AgreementSigned event) {
    return filed.agreement().equals(agreement)
        && Fingerprint.of(filed.event()).equals(Fingerprint.of(event));
  }
}
