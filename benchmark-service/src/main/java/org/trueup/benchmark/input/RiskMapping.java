package org.trueup.benchmark.input;

import org.trueup.benchmark.calculation.percapita.RiskScore;
import org.trueup.benchmark.calculation.updated.AssignedGroup;
import org.trueup.benchmark.calculation.updated.PerformanceRisk;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;

/** The risk of a performance year's beneficiaries, from the table that the rules ask for. */
final class RiskMapping {
  private RiskMapping() {}

  /** Scores by type, renormalized by the national means of the year. */
  static PerformanceRisk scores(InputRows rows, ByEnrollmentType<Factor> means) {
    return new PerformanceRisk.ByType(
        rows.byType(row -> row.factor("risk_score"))
            .zip(means, (raw, mean) -> RiskScore.of(raw, mean).renormalized()),
        rows.byType(row -> row.factorOrOne("demographic_growth")));
  }

  /** Newly and continuously assigned beneficiaries apart; their sender renormalized the scores. */
  static PerformanceRisk groups(InputRows rows) {
    return new PerformanceRisk.ByGroup(
        rows.byType(
            row ->
                new AssignedGroup(
                    row.factor("newly_risk_score_by3"),
                    row.factor("newly_risk_score"),
                    Factor.ONE,
                    Factor.ONE,
                    row.personYears("newly_person_years"))),
        rows.byType(
            row ->
                new AssignedGroup(
                    row.factor("continuously_risk_score_by3"),
                    row.factor("continuously_risk_score"),
                    row.factor("continuously_demographic_by3"),
                    row.factor("continuously_demographic"),
                    row.personYears("continuously_person_years"))));
  }
}
