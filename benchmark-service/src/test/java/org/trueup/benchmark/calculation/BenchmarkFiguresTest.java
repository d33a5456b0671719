package org.trueup.benchmark.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.rule.PerformanceYears.Length;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.rule.RulesRead;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.PersonYears;

class BenchmarkFiguresTest {
  private static final BenchmarkRules RULES = BenchmarkRules.read();
  private static final Ruled<Length> FULL_YEAR = RULES.length(PerformanceYear.of(2018));
  private static final Ruled<Length> HALF_YEAR = RULES.length(PerformanceYear.parse("2019A"));
  private static final AssignedPopulation PEOPLE =
      new AssignedPopulation(7460, PersonYears.parseYears("7210.5"));

  @Test
  void multipliesPerCapitaByPersonYears() {
    var figures = figures(perCapita("9876.54"), total("70000000"), FULL_YEAR);

    // 9876.54 x 7210.5, by hand.
    assertThat(figures.totalBenchmark()).contains(Money.parse("71214791.67"));
  }

  @Test
  void takesTotalsAsTheyAreAlsoInAHalfYear() {
    var figures = figures(total("70000000"), total("69000000.5"), HALF_YEAR);

    assertThat(figures.totalBenchmark()).contains(Money.parse("70000000"));
    assertThat(figures.totalExpenditures()).contains(Money.parse("69000000.5"));
    assertThat(RulesRead.in(figures)).isEmpty();
  }

  @Test
  void countsSixOfTwelveMonthsOfPerCapitaFiguresInTheHalfYear() {
    var figures = figures(perCapita("10000"), perCapita("9999.99"), HALF_YEAR);

    assertThat(figures.totalBenchmark()).contains(Money.parse("36052500"));
    assertThat(figures.totalExpenditures()).contains(Money.parse("36052463.9475"));
    assertThat(RulesRead.in(figures)).containsOnly(HALF_YEAR);
  }

  @Test
  void staysExactWhereTwelfthsHaveNoEnd() {
    var oneMonth = new AssignedPopulation(1, PersonYears.ofMonths(1));
    var inputs =
        new YearInputs(
            Optional.of(oneMonth), Optional.of(perCapita("12000.12")), Optional.empty(), FULL_YEAR);

    assertThat(BenchmarkFigures.of(inputs).totalBenchmark()).contains(Money.parse("1000.01"));
  }

  @Test
  void waitsForPersonYearsWithAPerCapitaAmountOnly() {
    var inputs =
        new YearInputs(
            Optional.empty(),
            Optional.of(perCapita("10000")),
            Optional.of(DeliveredExpenditures.complete(total("69000000"))),
            FULL_YEAR);

    var figures = BenchmarkFigures.of(inputs);

    assertThat(figures.totalBenchmark()).isEmpty();
    assertThat(figures.benchmarkPerCapita()).contains(Money.parse("10000"));
    assertThat(figures.totalExpenditures()).contains(Money.parse("69000000"));
  }

  private static BenchmarkFigures figures(
      ReportedAmount benchmark, ReportedAmount expenditures, Ruled<Length> length) {
    return BenchmarkFigures.of(
        new YearInputs(
            Optional.of(PEOPLE),
            Optional.of(benchmark),
            Optional.of(DeliveredExpenditures.complete(expenditures)),
            length));
  }

  private static ReportedAmount total(String dollars) {
    return new ReportedAmount.Total(Money.parse(dollars));
  }

  private static ReportedAmount perCapita(String dollars) {
    return new ReportedAmount.PerCapita(Money.parse(dollars));
  }
}
