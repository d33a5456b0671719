package org.trueup.settlement.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.SettlementInputsUsed.HealthEquity;
import org.trueup.contracts.event.SettlementInputsUsed.QualityStandard;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.settlement.intake.FactBody.QualityBody;
import org.trueup.settlement.intake.FactCheck.Basis;
import org.trueup.settlement.rules.QualityToSharingRate;
import org.trueup.settlement.rules.Rules;

/** Whether a quality result may be what it says: 42 CFR 425.502 and 425.512. */
final class QualityCheck {
  private static final Basis QUALITY =
      new Basis("Quality performance standard and score", "42 CFR 425.502; 42 CFR 425.512");
  private static final Basis ALTERNATIVE =
      new Basis("Alternative quality performance standard", "42 CFR 425.512(a)(4)(ii)");
  private static final Basis HEALTH_EQUITY =
      new Basis("Health equity adjustment of the quality score", "42 CFR 425.512(b)");

  private final Rules rules;
  private final PerformanceYear year;
  private final FactCheck check;

  private QualityCheck(Rules rules, PerformanceYear year) {
    this.rules = rules;
    this.year = year;
    this.check = FactCheck.ofPathYear(rules, year);
  }

  static List<Fault> faults(Rules rules, PerformanceYear year, QualityBody body) {
    var quality = new QualityCheck(rules, year);
    if (!quality.check.faults().isEmpty()) {
      return quality.check.faults();
    }
    quality.standard(body.standard());
    quality.score(body);
    quality.alternativeBelowTheStandard(body);
    if (body.healthEquity() != null) {
      quality.healthEquity(body.healthEquity());
    }
    return quality.check.faults();
  }

  private void standard(@Nullable QualityStandard standard) {
    if (standard == null) {
      check.add("/standard", null, "one of MET, MET_ALTERNATIVE, NOT_MET", QUALITY);
    } else if (standard == QualityStandard.MET_ALTERNATIVE && !alternativeExists()) {
      check.add(
          "/standard",
          standard,
          "MET or NOT_MET: the alternative standard exists from PY2023 on",
          ALTERNATIVE);
    }
  }

  /**
   * Who reaches the score meets the standard itself; a score that is not certain refuses nobody.
   */
  private void alternativeBelowTheStandard(QualityBody body) {
    var score = body.score();
    rules
        .savings()
        .qualityStandard()
        .find(year)
        .filter(rule -> !rule.isProvisional())
        .map(rule -> rule.value().score())
        .filter(least -> body.standard() == QualityStandard.MET_ALTERNATIVE)
        .filter(least -> score != null && score.isAtLeast(least))
        .ifPresent(
            least ->
                check.add(
                    "/standard",
                    body.standard(),
                    "MET: a score of %s or more meets the standard of the year"
                        .formatted(least.toPercent()),
                    QUALITY));
  }

  private boolean alternativeExists() {
    return rules
        .savings()
        .qualityToSharingRate()
        .find(year)
        .filter(rule -> rule.value() == QualityToSharingRate.MAXIMUM_OR_ALTERNATIVE_TIMES_SCORE)
        .isPresent();
  }

  private void score(QualityBody body) {
    var score = body.score();
    if (score != null && !score.isShare()) {
      check.add("/score", score, "a score from 0 to 1", QUALITY);
    }
    if (score == null && needsAScore(body)) {
      check.add(
          "/score",
          null,
          "a score from 0 to 1, or completeReporting: true for a first performance year",
          QUALITY);
    }
  }

  private static boolean needsAScore(QualityBody body) {
    return body.standard() != null
        && body.standard() != QualityStandard.NOT_MET
        && !body.isComplete();
  }

  private void healthEquity(HealthEquity adjustment) {
    if (rules.savings().healthEquityAdjustment().find(year).isEmpty()) {
      check.add(
          "/healthEquity",
          null,
          "absent: the score of this year is not adjusted for health equity",
          HEALTH_EQUITY);
    }
    check.share("/healthEquity/scaler", adjustment.scaler(), HEALTH_EQUITY);
    check.share("/healthEquity/underservedShare", adjustment.underservedShare(), HEALTH_EQUITY);
  }
}
