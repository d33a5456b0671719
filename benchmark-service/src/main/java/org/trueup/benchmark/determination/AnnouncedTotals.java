package org.trueup.benchmark.determination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.calculation.AssignedPopulation;
import org.trueup.benchmark.calculation.ReportedAmount;
import org.trueup.benchmark.calculation.YearTotal;
import org.trueup.contracts.event.AssignmentFacts;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.BenchmarkDetermined.Source;
import org.trueup.contracts.rule.PerformanceYears.Length;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.Money;

/**
 * The totals of a benchmark that was announced, computed again from what the event itself says: its
 * per capita amounts and the assignment facts in it. The facts behind those are not in it.
 *
 * @param length how many months of the year count
 */
record AnnouncedTotals(BenchmarkDetermined event, Ruled<Length> length) {

  /** What does not follow, each in a sentence. */
  List<String> differences() {
    var differences = new ArrayList<String>();
    compare("totalBenchmark", event.totalBenchmark(), totalBenchmark(), differences);
    compare("totalBenchmark", event.totalBenchmark(), ofItsSource(), differences);
    var expenditures = event.expenditures();
    if (expenditures != null) {
      compare("expenditures.total", expenditures.total(), totalExpenditures(), differences);
    }
    return differences;
  }

  private static void compare(
      String name, @Nullable Money announced, Optional<Money> computed, List<String> differences) {
    computed
        .filter(money -> announced == null || money.compareTo(announced) != 0)
        .map(money -> "%s is %s, and %s follows".formatted(name, announced, money))
        .ifPresent(differences::add);
  }

  /** Empty where it was delivered in total dollars, or waits for person years. */
  private Optional<Money> totalBenchmark() {
    return Optional.ofNullable(event.benchmarkPerCapita())
        .map(ReportedAmount.PerCapita::new)
        .flatMap(this::total);
  }

  /** What the source that was used comes to, as the event tells it beside. */
  private Optional<Money> ofItsSource() {
    var computed = event.sources().computed();
    var reported = event.sources().reported();
    if (event.source() == Source.COMPUTED) {
      return Optional.ofNullable(computed == null ? null : computed.total());
    }
    return Optional.ofNullable(reported == null ? null : reported.total());
  }

  private Optional<Money> totalExpenditures() {
    var expenditures = event.expenditures();
    if (expenditures == null) {
      return Optional.empty();
    }
    var byType = expenditures.perCapitaByType();
    if (byType != null) {
      return total(new ReportedAmount.PerCapitaByType(byType));
    }
    return Optional.ofNullable(expenditures.perCapita())
        .map(ReportedAmount.PerCapita::new)
        .flatMap(this::total);
  }

  private Optional<Money> total(ReportedAmount amount) {
    return YearTotal.of(amount, population(), length).total();
  }

  private Optional<AssignedPopulation> population() {
    return Optional.ofNullable(event.assignment())
        .filter(facts -> !facts.personYears().isZero())
        .map(AnnouncedTotals::population);
  }

  private static AssignedPopulation population(AssignmentFacts facts) {
    return new AssignedPopulation(
        facts.assignedBeneficiaries(),
        facts.personYears(),
        Optional.ofNullable(facts.personYearsByType()));
  }
}
