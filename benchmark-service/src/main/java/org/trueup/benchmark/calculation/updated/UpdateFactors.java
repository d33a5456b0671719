package org.trueup.benchmark.calculation.updated;

import java.math.BigDecimal;
import java.util.Optional;
import org.trueup.benchmark.calculation.historical.Trend;
import org.trueup.benchmark.calculation.historical.TypeMix;
import org.trueup.benchmark.rules.ProspectiveTrendWeight;
import org.trueup.benchmark.rules.RulesInForce;
import org.trueup.benchmark.rules.UpdateMethod;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;

/**
 * Table A3: how the benchmark of each type is brought to the performance year.
 *
 * @param regionalRiskCap where there is regional growth
 */
public record UpdateFactors(
    Optional<RegionalRiskCap> regionalRiskCap, ByEnrollmentType<TypeUpdate> types) {

  /**
   * What the benchmark is, before it is updated.
   *
   * @param historical adjusted historical benchmark by type
   * @param riskScoresBy3 renormalized
   * @param mix of the performance year
   */
  record Before(
      ByEnrollmentType<Money> historical, ByEnrollmentType<Factor> riskScoresBy3, TypeMix mix) {

    ByEnrollmentType<Money> dollars() {
      return historical.zip(mix.personYears(), Money::times);
    }
  }

  static UpdateFactors of(UpdateInputs inputs, Before before, RulesInForce.Update rules) {
    return switch (rules.method().value()) {
      case UpdateMethod.FlatDollars flat ->
          new UpdateFactors(
              Optional.empty(),
              inputs.nationalGrowth().zip(inputs.flatDollars(), TypeUpdate::flat));
      case UpdateMethod.RegionalGrowth regional -> regional(inputs);
      case UpdateMethod.TwoWayBlend blend -> twoWay(inputs, before, rules);
      case UpdateMethod.ThreeWayBlend blend ->
          twoWay(inputs, before, rules).threeWay(inputs, before, weight(rules));
    };
  }

  private static UpdateFactors regional(UpdateInputs inputs) {
    var growth = inputs.regions().orElseThrow().growth();
    return new UpdateFactors(
        Optional.empty(), inputs.nationalGrowth().zip(growth, TypeUpdate::regional));
  }

  private static UpdateFactors twoWay(
      UpdateInputs inputs, Before before, RulesInForce.Update rules) {
    var regions = inputs.regions().orElseThrow();
    var cap =
        RegionalRiskCap.of(
            rules.regionalRiskCap().value(), regions, before.mix(), before.dollars());
    var regional = regions.growth().zip(cap.factors(), Factor::times);
    var weights = regions.performanceYear().marketShare();
    var types =
        ByEnrollmentType.of(
            type -> {
              var national = inputs.nationalGrowth().of(type);
              var weight = weights.of(type);
              var blend = Trend.blend(national, regional.of(type), weight);
              return TypeUpdate.twoWay(national, regional.of(type), weight, blend);
            });
    return new UpdateFactors(Optional.of(cap), types);
  }

  private UpdateFactors threeWay(
      UpdateInputs inputs, Before before, ProspectiveTrendWeight weight) {
    var trends = prospective(inputs, before);
    return new UpdateFactors(
        regionalRiskCap,
        ByEnrollmentType.of(
            type -> {
              var trend = trends.of(type);
              var twoWay = types.of(type).factor();
              return types.of(type).threeWay(trend, blend(twoWay, trend.factor(), weight));
            }));
  }

  private static ByEnrollmentType<ProspectiveTrend> prospective(
      UpdateInputs inputs, Before before) {
    return switch (inputs.prospectiveTrend().orElseThrow()) {
      case ProspectiveTrendInputs.Delivered delivered ->
          delivered.factors().map(ProspectiveTrend::delivered);
      case ProspectiveTrendInputs.Growth growth -> projected(inputs, before, growth.cumulative());
      case ProspectiveTrendInputs.Cumulative all -> projected(inputs, before, all.growth());
    };
  }

  private static ByEnrollmentType<ProspectiveTrend> projected(
      UpdateInputs inputs, Before before, ByEnrollmentType<Factor> growth) {
    return ByEnrollmentType.of(
        type ->
            ProspectiveTrend.of(
                inputs.nationalBy3().of(type),
                growth.of(type),
                before.riskScoresBy3().of(type),
                before.historical().of(type)));
  }

  private static ProspectiveTrendWeight weight(RulesInForce.Update rules) {
    return rules.prospectiveTrendWeight().orElseThrow().value();
  }

  /** Weights are parts of a sum, by which is divided last. */
  public static Factor blend(Factor twoWay, Factor trend, ProspectiveTrendWeight weight) {
    return twoWay
        .times(parts(weight.twoWay()))
        .plus(trend.times(parts(weight.parts())))
        .over(parts(weight.of()));
  }

  private static Factor parts(int number) {
    return new Factor(BigDecimal.valueOf(number));
  }

  /** The same with the two-way blend alone, as the guardrail asks. */
  UpdateFactors withoutProspectiveTrend() {
    return new UpdateFactors(regionalRiskCap, types.map(TypeUpdate::withoutProspectiveTrend));
  }
}
