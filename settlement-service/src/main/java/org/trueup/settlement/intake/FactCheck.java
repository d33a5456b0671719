package org.trueup.settlement.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.SettlementInputsUsed.AdvanceEntry;
import org.trueup.contracts.event.SettlementInputsUsed.HealthEquity;
import org.trueup.contracts.event.SettlementInputsUsed.QualityStandard;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.rules.QualityToSharingRate;
import org.trueup.settlement.rules.Rules;

/** Whether a fact may be what it says. Finds every fault, each with its rule. */
public final class FactCheck {
  private static final String QUALITY_RULE = "Quality performance standard and score";
  private static final String QUALITY_CITE = "42 CFR 425.502; 42 CFR 425.512";
  private static final String CIRCUMSTANCES_RULE =
      "Losses are reduced by the share of months times the share of beneficiaries affected";
  private static final String CIRCUMSTANCES_CITE =
      "42 CFR 425.605(f); 42 CFR 425.606(i); 42 CFR 425.610(i)";
  private static final String REVENUE_CITE = "42 CFR 425.605(d)(1)(iii)(D)";
  private static final String INTERIM_CITE = "42 CFR 425.608";
  private static final String ADVANCE_CITE = "42 CFR 425.630";

  private final Rules rules;
  private final PerformanceYear year;
  private final List<Fault> faults = new ArrayList<>();

  private FactCheck(Rules rules, PerformanceYear year, Place yearPlace) {
    this.rules = rules;
    this.year = year;
    rules.performanceYears().faultOf(year, yearPlace).ifPresent(faults::add);
  }

  public static List<Fault> quality(
      Rules rules,
      PerformanceYear year,
      @Nullable QualityStandard standard,
      @Nullable Rate score,
      boolean completeReporting,
      @Nullable HealthEquity healthEquity) {
    var check = new FactCheck(rules, year, Place.parameter("py"));
    check.qualityStandard(standard);
    check.qualityScore(standard, score, completeReporting);
    if (healthEquity != null) {
      check.healthEquity(healthEquity);
    }
    return check.faults;
  }

  public static List<Fault> revenue(Rules rules, PerformanceYear year, @Nullable Money revenue) {
    var check = new FactCheck(rules, year, Place.parameter("py"));
    if (revenue == null || revenue.isNegative()) {
      check.add("/revenue", revenue, "dollars, zero or more", "Participant revenue", REVENUE_CITE);
    }
    return check.faults;
  }

  /** Only a first year that began in 2012 had an interim settlement: 42 CFR 425.608. */
  public static List<Fault> interimPayment(
      Rules rules, PerformanceYear year, @Nullable Money amount) {
    var check = new FactCheck(rules, year, Place.parameter("py"));
    if (amount == null || amount.isNegative()) {
      check.add("/amount", amount, "dollars, zero or more", "Interim payment", INTERIM_CITE);
    }
    if (rules.savings().interimSettlement().find(year).isEmpty()) {
      check.faults.add(
          Fault.inParameter("py", year, "the year that starts of 2012 are settled in")
              .under("Interim payment", INTERIM_CITE));
    }
    return check.faults;
  }

  public static List<Fault> circumstances(
      Rules rules,
      PerformanceYear year,
      @Nullable Rate months,
      @Nullable Rate beneficiaries,
      @Nullable Money reported) {
    var check = new FactCheck(rules, year, Place.parameter("py"));
    if (reported != null) {
      check.reportedReduction(months, beneficiaries, reported);
    } else {
      check.share("/monthsShare", months);
      check.share("/beneficiaryShare", beneficiaries);
    }
    return check.faults;
  }

  public static List<Fault> advance(
      Rules rules, PerformanceYear year, AdvanceEntry.@Nullable Kind kind, @Nullable Money amount) {
    var check = new FactCheck(rules, year, Place.pointer("/performanceYear"));
    if (kind == null || kind == AdvanceEntry.Kind.RECOUPMENT) {
      check.add(
          "/kind",
          kind,
          "one of ADVANCE_PAYMENT, AIM, AIP; recoupments follow from settlements",
          "Advances",
          ADVANCE_CITE);
    }
    if (amount == null || !amount.isPositive()) {
      check.add("/amount", amount, "dollars, more than zero", "Advances", ADVANCE_CITE);
    }
    return check.faults;
  }

  private void qualityStandard(@Nullable QualityStandard standard) {
    if (standard == null) {
      add("/standard", null, "one of MET, MET_ALTERNATIVE, NOT_MET", QUALITY_RULE, QUALITY_CITE);
    } else if (standard == QualityStandard.MET_ALTERNATIVE && !alternativeExists()) {
      add(
          "/standard",
          standard,
          "MET or NOT_MET: the alternative standard exists from PY2023 on",
          "Alternative quality performance standard",
          "42 CFR 425.512(a)(4)(ii)");
    }
  }

  private boolean alternativeExists() {
    return rules
        .savings()
        .qualityToSharingRate()
        .find(year)
        .filter(rule -> rule.value() == QualityToSharingRate.MAXIMUM_OR_ALTERNATIVE_TIMES_SCORE)
        .isPresent();
  }

  private void qualityScore(
      @Nullable QualityStandard standard, @Nullable Rate score, boolean completeReporting) {
    if (score != null && !score.isShare()) {
      add("/score", score, "a score from 0 to 1", QUALITY_RULE, QUALITY_CITE);
    }
    var needed = standard != null && standard != QualityStandard.NOT_MET && !completeReporting;
    if (needed && score == null) {
      add(
          "/score",
          null,
          "a score from 0 to 1, or completeReporting: true for a first performance year",
          QUALITY_RULE,
          QUALITY_CITE);
    }
  }

  private void healthEquity(HealthEquity adjustment) {
    var rule = rules.savings().healthEquityAdjustment().find(year);
    if (rule.isEmpty()) {
      add(
          "/healthEquity",
          null,
          "absent: the score is adjusted for health equity from PY2023 on",
          "Health equity adjustment of the quality score",
          "42 CFR 425.512(b)");
    }
    equityShare("/healthEquity/scaler", adjustment.scaler());
    equityShare("/healthEquity/underservedShare", adjustment.underservedShare());
  }

  private void equityShare(String pointer, @Nullable Rate share) {
    if (share == null || !share.isShare()) {
      add(
          pointer,
          share,
          "a share from 0 to 1",
          "Health equity adjustment of the quality score",
          "42 CFR 425.512(b)");
    }
  }

  private void reportedReduction(
      @Nullable Rate months, @Nullable Rate beneficiaries, Money reported) {
    if (months != null || beneficiaries != null) {
      add(
          "/reportedReduction",
          reported,
          "either monthsShare and beneficiaryShare, or reportedReduction",
          CIRCUMSTANCES_RULE,
          CIRCUMSTANCES_CITE);
    }
    if (reported.isNegative()) {
      add(
          "/reportedReduction",
          reported,
          "dollars taken off the losses of twelve months, zero or more",
          CIRCUMSTANCES_RULE,
          CIRCUMSTANCES_CITE);
    }
  }

  private void share(String pointer, @Nullable Rate share) {
    if (share == null || !share.isShare()) {
      add(pointer, share, "a share from 0 to 1", CIRCUMSTANCES_RULE, CIRCUMSTANCES_CITE);
    }
  }

  private void add(
      String pointer, @Nullable Object value, String expected, String rule, String cite) {
    faults.add(Fault.at(pointer, value, expected).under(rule, cite));
  }
}
