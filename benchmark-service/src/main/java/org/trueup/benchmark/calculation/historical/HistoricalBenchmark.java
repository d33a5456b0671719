package org.trueup.benchmark.calculation.historical;

import java.util.Optional;
import org.trueup.benchmark.rules.RulesInForce;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Money;

/**
 * The historical benchmark: CMS methodology specifications, section 4.1.2.
 *
 * @param own expenditures of the benchmark years
 * @param regional the regional adjustment; empty where the rules have none
 * @param priorSavings what earlier savings bring
 * @param population what the population brings; empty where the rules have no such adjustment
 * @param adjustment which of them applies
 * @param byType the adjusted benchmark of each type
 * @param perCapita over all types, restated in BY3 proportions
 */
public record HistoricalBenchmark(
    TrendedExpenditures own,
    Optional<RegionalAdjustment> regional,
    PriorSavings priorSavings,
    Optional<PopulationAdjustment> population,
    BenchmarkAdjustment adjustment,
    ByEnrollmentType<Money> byType,
    Money perCapita) {

  /** The historical benchmark that follows from inputs under rules. */
  public static HistoricalBenchmark of(HistoricalInputs inputs, RulesInForce.Historical rules) {
    var experience = inputs.own();
    var own =
        TrendedExpenditures.of(
            experience.perCapita(),
            experience.riskScores(),
            inputs.trend(),
            rules.yearWeights().value());
    var mix = experience.latest();
    var unadjusted =
        new RegionalAdjustment.Unadjusted(
            own.weighted(), experience.perCapita().by3(), experience.riskScores().by3(), mix);
    var regional = RegionalAdjustment.of(unadjusted, inputs.region(), rules);
    var savingsRule = rules.priorSavings().value();
    var national = mix.average(inputs.region().national());
    var savings = PriorSavings.of(inputs.prior(), national, savingsRule);
    var other = regional.map(RegionalAdjustment::single).orElse(Money.ZERO).max(savings.amount());
    var population = population(inputs, national, other, rules);
    var adjustment = BenchmarkAdjustment.of(regional, savings, population, savingsRule);
    var byType = own.weighted().zip(adjustment.amounts(), Money::plus);
    return new HistoricalBenchmark(
        own, regional, savings, population, adjustment, byType, mix.average(byType));
  }

  private static Optional<PopulationAdjustment> population(
      HistoricalInputs inputs, Money national, Money other, RulesInForce.Historical rules) {
    return rules
        .population()
        .map(
            rule ->
                PopulationAdjustment.of(
                    inputs.population().orElseThrow(), national, other, rule.value()));
  }
}
