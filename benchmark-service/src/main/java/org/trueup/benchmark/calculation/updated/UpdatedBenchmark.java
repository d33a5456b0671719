package org.trueup.benchmark.calculation.updated;

import java.util.Optional;
import org.trueup.benchmark.rules.GuardrailBlend;
import org.trueup.benchmark.rules.RulesInForce;
import org.trueup.benchmark.rules.UpdateMethod;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;

/**
 * The benchmark of a performance year: CMS methodology specifications, section 4.1.4. The order
 * binds: risk adjustment, update, then the mix of the year.
 *
 * @param riskAdjusted the historical benchmark of each type at the year's risk
 * @param byType the updated benchmark of each type
 * @param perCapita over all types, by person years of the year
 * @param total of twelve months
 * @param twoWayPerCapita the same without the prospective trend, where there is a guardrail
 */
public record UpdatedBenchmark(
    RiskAdjustment risk,
    UpdateFactors update,
    ByEnrollmentType<Money> riskAdjusted,
    ByEnrollmentType<Money> byType,
    Money perCapita,
    Money total,
    Optional<Money> twoWayPerCapita) {

  /**
   * The updated benchmark that follows under the rules.
   *
   * @param historical adjusted historical benchmark by type
   * @param riskScoresBy3 renormalized
   */
  public static UpdatedBenchmark of(
      ByEnrollmentType<Money> historical,
      ByEnrollmentType<Factor> riskScoresBy3,
      PerformanceYearInputs year,
      RulesInForce.Update rules) {
    var before = new UpdateFactors.Before(historical, riskScoresBy3, year.mix());
    var risk =
        RiskAdjustment.of(
            rules.riskAdjustment().value(), year.risk(), riskScoresBy3, before.dollars());
    var update = UpdateFactors.of(year.update(), before, rules);
    var method = rules.method().value();
    var byType = byType(historical, risk, update, method);
    var twoWay =
        rules.guardrail().value() == GuardrailBlend.TWO_WAY_BLEND
            ? Optional.of(
                year.mix()
                    .average(byType(historical, risk, update.withoutProspectiveTrend(), method)))
            : Optional.<Money>empty();
    return new UpdatedBenchmark(
        risk,
        update,
        historical.zip(risk.capped(), Money::times),
        byType,
        year.mix().average(byType),
        year.mix().total(byType),
        twoWay);
  }

  private static ByEnrollmentType<Money> byType(
      ByEnrollmentType<Money> historical,
      RiskAdjustment risk,
      UpdateFactors update,
      UpdateMethod method) {
    return ByEnrollmentType.of(
        type ->
            updated(historical.of(type), risk.capped().of(type), update.types().of(type), method));
  }

  private static Money updated(
      Money historical, Factor risk, TypeUpdate update, UpdateMethod method) {
    return method instanceof UpdateMethod.FlatDollars flat
        ? withDollars(historical, risk, update.flatDollars().orElseThrow(), flat.added())
        : historical.times(risk).times(update.factor());
  }

  private static Money withDollars(
      Money historical, Factor risk, Money dollars, UpdateMethod.FlatDollars.Added added) {
    return switch (added) {
      case AFTER_RISK_ADJUSTMENT -> historical.times(risk).plus(dollars);
      case BEFORE_RISK_ADJUSTMENT -> historical.plus(dollars).times(risk);
    };
  }
}
