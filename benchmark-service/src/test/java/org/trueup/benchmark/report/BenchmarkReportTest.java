package org.trueup.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trueup.benchmark.calculation.AssignedPopulation;
import org.trueup.benchmark.calculation.BenchmarkFigures;
import org.trueup.benchmark.calculation.DeliveredExpenditures;
import org.trueup.benchmark.calculation.ReportedAmount;
import org.trueup.benchmark.calculation.YearInputs;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.PersonYears;

class BenchmarkReportTest {
  private static final LineSources SOURCES =
      new LineSources(
          Optional.of("assignment/A9004/2019A/3"),
          Optional.of("reported-benchmark/A9004/2019A/FINAL/2"),
          Optional.of("expenditures/A9004/2019A/FINAL/1"));

  @Test
  void hasWordsForExactlyTheLinesThatTheCodeLists() {
    var lines = Stream.of(BenchmarkLine.values()).map(BenchmarkLine::line).toList();

    assertThat(LineWords.read().keySet()).containsExactlyInAnyOrderElementsOf(lines);
  }

  @Test
  void showsEveryFigureUnderItsLetter() {
    var lines = BenchmarkReport.read().lines(figures(), SOURCES);

    assertThat(lines)
        .extracting(LineItem::line, LineItem::value)
        .containsExactly(
            tuple("A", "7460"),
            tuple("B", "7210.5"),
            tuple("perCapitaBenchmark", "10000"),
            tuple("perCapitaExpenditures", null),
            tuple("G", "35000000"),
            tuple("H", "36052500"));
  }

  @Test
  void namesTheFactsBehindAMultipliedTotal() {
    var lines = BenchmarkReport.read().lines(figures(), SOURCES);

    assertThat(line(lines, "H").inputs())
        .containsExactly("reported-benchmark/A9004/2019A/FINAL/2", "assignment/A9004/2019A/3");
    assertThat(line(lines, "G").inputs()).containsExactly("expenditures/A9004/2019A/FINAL/1");
  }

  @Test
  void marksATotalThatRestsOnAnUnverifiedRule() {
    var lines = BenchmarkReport.read().lines(figures(), SOURCES);

    assertThat(line(lines, "H").provisional()).isTrue();
    assertThat(line(lines, "G").provisional()).isFalse();
  }

  private static LineItem line(List<LineItem> lines, String letter) {
    return lines.stream().filter(item -> item.line().equals(letter)).findFirst().orElseThrow();
  }

  private static BenchmarkFigures figures() {
    return BenchmarkFigures.of(
        new YearInputs(
            Optional.of(new AssignedPopulation(7460, PersonYears.parseYears("7210.5"))),
            Optional.of(new ReportedAmount.PerCapita(Money.parse("10000"))),
            Optional.of(
                DeliveredExpenditures.complete(new ReportedAmount.Total(Money.parse("35000000")))),
            BenchmarkRules.read().length(PerformanceYear.parse("2019A"))));
  }
}
