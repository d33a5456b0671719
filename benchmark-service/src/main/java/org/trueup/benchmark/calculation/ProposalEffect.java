package org.trueup.benchmark.calculation;

import java.util.Optional;
import org.trueup.benchmark.calculation.updated.ProspectiveTrendInputs.Cumulative;
import org.trueup.benchmark.calculation.updated.ProspectiveTrendInputs.Growth;
import org.trueup.benchmark.rules.ProposedTerms;
import org.trueup.benchmark.rules.RulesInForce;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;

/**
 * What proposed rules would do to a benchmark: 91 FR 43842.
 *
 * @param byLaw the benchmark under the rules in force
 * @param proposed the benchmark under the proposed ones
 * @param terms those of them that touch it
 */
public record ProposalEffect(Benchmark byLaw, Benchmark proposed, ProposedTerms terms) {

  /**
   * Both side by side; empty where nothing proposed touches the benchmark. Bounds of the
   * prospective trend do so where growth is projected, and CMS did not deliver the trend's factors
   * without it.
   */
  public static Optional<ProposalEffect> of(
      BenchmarkInputs inputs, RulesInForce rules, ProposedTerms proposed) {
    var bounded =
        inputs
            .national()
            .prospectiveTrend()
            .filter(Growth.class::isInstance)
            .filter(any -> proposed.boundsTrend())
            .map(growth -> bounded((Growth) growth, growth(inputs), proposed));
    var terms = bounded.isPresent() ? proposed : proposed.withoutTrend();
    if (terms.isNothing()) {
      return Optional.empty();
    }
    var changed =
        bounded.map(trend -> inputs.withProspectiveTrend(Optional.of(trend))).orElse(inputs);
    return Optional.of(
        new ProposalEffect(
            Benchmark.of(inputs, rules), Benchmark.of(changed, terms.amended(rules)), terms));
  }

  private static Cumulative bounded(
      Growth projected, ByEnrollmentType<Factor> national, ProposedTerms terms) {
    var floored =
        terms
            .floor()
            .map(floor -> projected.atLeast(national, floor.value().belowNational()))
            .orElseGet(() -> new Cumulative(projected.cumulative()));
    return terms
        .ceiling()
        .map(ceiling -> floored.atMost(national, ceiling.value().aboveNational()))
        .orElse(floored);
  }

  private static ByEnrollmentType<Factor> growth(BenchmarkInputs inputs) {
    var national = inputs.national();
    return national
        .performanceYear()
        .perCapita()
        .zip(national.benchmarkYears().by3().perCapita(), Money::over);
  }
}
