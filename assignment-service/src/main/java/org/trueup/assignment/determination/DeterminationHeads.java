package org.trueup.assignment.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.trueup.assignment.calculation.agreement.AgreementTerms;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.startup.SoftwareVersion;
import org.trueup.assignment.store.agreement.FiledAgreement;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.EventHead;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.value.PerformanceYear;

/** What every determination of assignment begins with. */
@ApplicationScoped
class DeterminationHeads {
  private final Rules rules;
  private final SoftwareVersion software;

  DeterminationHeads(Rules rules, SoftwareVersion software) {
    this.rules = rules;
    this.software = software;
  }

  /** Which year is determined, under which agreement, as which revision, when and why. */
  record Occasion(
      FiledAgreement agreement,
      PerformanceYear year,
      long revision,
      Cause cause,
      Instant lockedAt) {}

  EventHead head(Occasion occasion, Stage stage) {
    var agreement = occasion.agreement().event();
    var year = occasion.year();
    return new EventHead(
        agreement.acoId(),
        agreement.acoName(),
        year,
        agreement.reference(year),
        agreement.tracksByYear().get(year),
        agreement.methodologyByYear().get(year),
        occasion.revision(),
        occasion.revision() == 1 ? null : occasion.revision() - 1,
        occasion.lockedAt(),
        stage,
        occasion.cause(),
        AgreementTerms.provisionalRules(occasion.agreement().agreement(), year, rules),
        rules.performanceYears().carriedForwardFrom(year).orElse(null),
        rules.fingerprint(),
        software.text());
  }
}
