package org.trueup.benchmark.calculation;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trueup.contracts.rule.PerformanceYears.Length;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.Money;

/**
 * Updated benchmark and expenditures of a performance year, as far as its inputs are there.
 *
 * @param benchmark what the people were expected to cost; absent while none is reported
 * @param expenditures what they did cost; absent while none are reported
 */
public record BenchmarkFigures(
    Optional<AssignedPopulation> population,
    Optional<YearTotal> benchmark,
    Optional<YearTotal> expenditures) {

  public static BenchmarkFigures of(YearInputs inputs) {
    var personYears = inputs.population().map(AssignedPopulation::personYears);
    Function<ReportedAmount, YearTotal> inTotal =
        amount -> YearTotal.of(amount, personYears, inputs.length());
    return new BenchmarkFigures(
        inputs.population(), inputs.benchmark().map(inTotal), inputs.expenditures().map(inTotal));
  }

  public Optional<Money> totalBenchmark() {
    return benchmark.flatMap(YearTotal::total);
  }

  public Optional<Money> benchmarkPerCapita() {
    return benchmark.flatMap(YearTotal::perCapita);
  }

  public Optional<Money> totalExpenditures() {
    return expenditures.flatMap(YearTotal::total);
  }

  public Optional<Money> expendituresPerCapita() {
    return expenditures.flatMap(YearTotal::perCapita);
  }

  /** The rules that a figure depends on. */
  public Stream<Ruled<Length>> rulesUsed() {
    return Stream.of(benchmark, expenditures)
        .flatMap(Optional::stream)
        .map(YearTotal::lengthRule)
        .flatMap(Optional::stream)
        .distinct();
  }
}
