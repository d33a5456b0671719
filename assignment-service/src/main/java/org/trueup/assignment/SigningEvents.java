package org.trueup.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.trueup.assignment.calculation.AgreementTerms;
import org.trueup.assignment.rules.Rules;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.Cause;

/** Writes the event of an agreement from its complete terms. */
@ApplicationScoped
class SigningEvents {
  private final Rules rules;
  private final SoftwareVersion software;

  SigningEvents(Rules rules, SoftwareVersion software) {
    this.rules = rules;
    this.software = software;
  }

  AgreementSigned of(AgreementTerms terms, long revision, Instant recordedAt) {
    var agreement = terms.agreement();
    return new AgreementSigned(
        agreement.acoId(),
        agreement.acoName(),
        agreement.start(),
        terms.end(),
        terms.ruleSet(),
        terms.period(),
        AgreementSigned.Status.ACTIVE,
        agreement.tracksByYear(),
        terms.methodologyByYear(),
        new AgreementSigned.Elections(terms.minimumRate()),
        agreement.lossLimitStructureByYear(),
        terms.yearInTrack(),
        null,
        revision,
        revision == 1 ? null : revision - 1,
        recordedAt,
        Cause.of(Cause.Kind.AGREEMENT),
        rules.fingerprint(),
        software.text());
  }
}
