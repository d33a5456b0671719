package org.trueup.assignment.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.agreement.AgreementTerms;
import org.trueup.assignment.calculation.agreement.EarlyExit;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.startup.SoftwareVersion;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.value.AgreementFacts;

/** The event of an agreement, from its complete terms. */
@ApplicationScoped
class AgreementEventMapping {
  private final Rules rules;
  private final SoftwareVersion software;

  AgreementEventMapping(Rules rules, SoftwareVersion software) {
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
        status(agreement.exit()),
        agreement.coveredTracks(),
        terms.methodologyByYear(),
        new AgreementSigned.Elections(terms.minimumRate()),
        terms.lossLimitStructureByYear(),
        terms.lossLimitReasonByYear().isEmpty() ? null : terms.lossLimitReasonByYear(),
        agreement.facts().equals(AgreementFacts.UNKNOWN) ? null : agreement.facts(),
        terms.yearInTrack(),
        termination(agreement.exit()),
        revision,
        revision == 1 ? null : revision - 1,
        recordedAt,
        Cause.of(Cause.Kind.AGREEMENT),
        rules.fingerprint(),
        software.text());
  }

  private static AgreementSigned.Status status(@Nullable EarlyExit exit) {
    return exit == null ? AgreementSigned.Status.ACTIVE : AgreementSigned.Status.TERMINATED;
  }

  private static AgreementSigned.@Nullable Termination termination(@Nullable EarlyExit exit) {
    return exit == null ? null : new AgreementSigned.Termination(exit.date(), exit.voluntary());
  }
}
