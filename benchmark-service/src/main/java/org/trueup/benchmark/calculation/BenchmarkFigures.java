package org.trueup.benchmark.calculation;

import java.util.Optional;
import org.trueup.contracts.value.Money;

/**
 * Benchmark and actual expenditures of a performance year, as far as its inputs are there.
 *
 * @param benchmark the updated benchmark; absent while there is none
 * @param expenditures actual expenditures; absent while none are reported
 */
public record BenchmarkFigures(
    Optional<AssignedPopulation> population,
    Optional<YearTotal> benchmark,
    Optional<ExpenditureTotal> expenditures) {

  public static BenchmarkFigures of(YearInputs inputs) {
    return new BenchmarkFigures(
        inputs.population(),
        inputs
            .benchmark()
            .map(amount -> YearTotal.of(amount, inputs.population(), inputs.length())),
        inputs
            .expenditures()
            .map(
                delivered -> ExpenditureTotal.of(delivered, inputs.population(), inputs.length())));
  }

  public Optional<Money> totalBenchmark() {
    return benchmark.flatMap(YearTotal::total);
  }

  public Optional<Money> benchmarkPerCapita() {
    return benchmark.flatMap(YearTotal::perCapita);
  }

  public Optional<Money> totalExpenditures() {
    return expenditures.map(ExpenditureTotal::inTotal).flatMap(YearTotal::total);
  }

  public Optional<Money> expendituresPerCapita() {
    return expenditures.map(ExpenditureTotal::inTotal).flatMap(YearTotal::perCapita);
  }

  /** What expenditures were completed with; empty where they came complete. */
  public Optional<Completion> completion() {
    return expenditures.map(ExpenditureTotal::delivered).flatMap(DeliveredExpenditures::completion);
  }
}
