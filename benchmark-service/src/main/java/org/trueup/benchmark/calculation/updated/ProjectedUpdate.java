package org.trueup.benchmark.calculation.updated;

import java.util.Optional;
import org.trueup.benchmark.calculation.historical.Trend;
import org.trueup.benchmark.calculation.historical.TypeMix;
import org.trueup.benchmark.rules.RulesInForce;
import org.trueup.benchmark.rules.UpdateMethod;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;

/**
 * A benchmark as it would be updated to a quarter: CMS's historical benchmark by growth that CMS
 * reported, national and regional, by the agreement's method. No county figures are needed. As in
 * CMS's own worksheet, the ACO's risk counts as unchanged.
 *
 * @param inputs what it starts from
 * @param national growth from BY3 to the quarter
 * @param regional growth from BY3 to the quarter
 * @param factor the update of each type; one where the method adds dollars
 * @param byType the updated benchmark of each type
 * @param perCapita their average by person years
 */
public record ProjectedUpdate(
    Inputs inputs,
    ByEnrollmentType<Factor> national,
    ByEnrollmentType<Factor> regional,
    ByEnrollmentType<Factor> factor,
    ByEnrollmentType<Money> byType,
    Money perCapita) {

  /**
   * What CMS reported.
   *
   * @param historical the adjusted historical benchmark by type
   * @param nationalWeight the weight of national growth in the quarter
   * @param prospectiveTrend as a factor, where CMS delivered it
   * @param personYears of the assigned beneficiaries
   */
  public record Inputs(
      ByEnrollmentType<Money> historical,
      Growth national,
      Growth regional,
      ByEnrollmentType<Rate> nationalWeight,
      Optional<ByEnrollmentType<Factor>> prospectiveTrend,
      ByEnrollmentType<PersonYears> personYears) {}

  /** Dollars for each person year, in BY3 and in the quarter. */
  public record Growth(ByEnrollmentType<Money> by3, ByEnrollmentType<Money> now) {

    ByEnrollmentType<Factor> factors() {
      return now.zip(by3, Money::over);
    }

    ByEnrollmentType<Money> dollars() {
      return now.zip(by3, Money::minus);
    }
  }

  /** Empty where the method needs a prospective trend that was not delivered. */
  public static Optional<ProjectedUpdate> of(Inputs inputs, RulesInForce.Update rules) {
    var national = inputs.national().factors();
    var regional = inputs.regional().factors();
    var twoWay =
        ByEnrollmentType.of(
            type ->
                Trend.blend(
                    national.of(type), regional.of(type), inputs.nationalWeight().of(type)));
    return switch (rules.method().value()) {
      case UpdateMethod.FlatDollars flat -> Optional.of(flat(inputs, national, regional));
      case UpdateMethod.RegionalGrowth growth ->
          Optional.of(updated(inputs, national, regional, regional));
      case UpdateMethod.TwoWayBlend blend ->
          Optional.of(updated(inputs, national, regional, twoWay));
      case UpdateMethod.ThreeWayBlend blend ->
          inputs
              .prospectiveTrend()
              .map(trend -> threeWay(twoWay, trend, rules))
              .map(factor -> updated(inputs, national, regional, factor));
    };
  }

  private static ByEnrollmentType<Factor> threeWay(
      ByEnrollmentType<Factor> twoWay, ByEnrollmentType<Factor> trend, RulesInForce.Update rules) {
    var weight = rules.prospectiveTrendWeight().orElseThrow().value();
    return twoWay.zip(trend, (blend, factor) -> UpdateFactors.blend(blend, factor, weight));
  }

  private static ProjectedUpdate updated(
      Inputs inputs,
      ByEnrollmentType<Factor> national,
      ByEnrollmentType<Factor> regional,
      ByEnrollmentType<Factor> factor) {
    var byType = inputs.historical().zip(factor, Money::times);
    return new ProjectedUpdate(inputs, national, regional, factor, byType, average(inputs, byType));
  }

  private static ProjectedUpdate flat(
      Inputs inputs, ByEnrollmentType<Factor> national, ByEnrollmentType<Factor> regional) {
    var byType = inputs.historical().zip(inputs.national().dollars(), Money::plus);
    var one = ByEnrollmentType.of(type -> Factor.ONE);
    return new ProjectedUpdate(inputs, national, regional, one, byType, average(inputs, byType));
  }

  private static Money average(Inputs inputs, ByEnrollmentType<Money> byType) {
    return new TypeMix(inputs.personYears()).average(byType);
  }
}
