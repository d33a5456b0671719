package org.trueup.benchmark.calculation;

import java.util.Optional;
import org.trueup.benchmark.calculation.updated.ProspectiveTrendInputs;
import org.trueup.benchmark.rules.RulesInForce;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;

/**
 * What a floor of the prospective trend would do to a benchmark: 91 FR 43842, proposed.
 *
 * @param byLaw the benchmark under the rules in force
 * @param proposed the benchmark with the floor
 */
public record ProposalEffect(Benchmark byLaw, Benchmark proposed) {

  /**
   * Both side by side; empty where no growth is projected, or CMS delivered the trend's factors
   * without the growth behind them.
   *
   * @param belowNational how far growth as projected may stay below national growth
   */
  public static Optional<ProposalEffect> of(
      BenchmarkInputs inputs, RulesInForce rules, Rate belowNational) {
    var national = inputs.national();
    var growth =
        national
            .performanceYear()
            .perCapita()
            .zip(national.benchmarkYears().by3().perCapita(), Money::over);
    return national
        .prospectiveTrend()
        .filter(ProspectiveTrendInputs.Growth.class::isInstance)
        .map(ProspectiveTrendInputs.Growth.class::cast)
        .map(projected -> projected.atLeast(growth, belowNational))
        .map(floored -> inputs.withProspectiveTrend(Optional.of(floored)))
        .map(
            floored ->
                new ProposalEffect(Benchmark.of(inputs, rules), Benchmark.of(floored, rules)));
  }
}
