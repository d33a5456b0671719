package org.trueup.settlement.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.GoldenCases;
import org.trueup.settlement.rules.Rules;

class SettlementReportTest {
  private static final Rules RULES = Rules.read();
  private static final SettlementReport REPORT = SettlementReport.read();
  private static final double MOST_TIMES_THE_TEXTS = 3.8;
  private static final int ROUNDS = 100;
  private static final Map<String, List<String>> FACTS =
      Stream.of(
              "agreement",
              "assignment",
              "benchmark",
              "quality",
              "participantRevenue",
              "circumstances",
              "advances",
              "interimPayment",
              "prepaidSharedSavings")
          .collect(Collectors.toMap(fact -> fact, List::of));

  @Test
  void everyLineHasATitleAndEitherAFormulaOrAnOrigin() {
    for (var golden : GoldenCases.all()) {
      for (var line : REPORT.of(golden.settle(RULES), FACTS)) {
        assertThat(line.title()).isNotBlank();
        assertThat(line.inputs()).as(line.line()).isNotEmpty();
      }
    }
  }

  /** Each line names the facts that it was computed from, and none besides. */
  @Test
  void aLineNamesExactlyTheFactsBehindIt() {
    var track2 = linesOf("2");

    assertThat(inputs(track2, "A")).containsExactly("assignment");
    assertThat(inputs(track2, "I")).containsExactly("benchmark");
    assertThat(inputs(track2, "T")).containsExactly("quality", "agreement");
    assertThat(inputs(track2, "BB")).containsExactly("agreement", "benchmark");
    assertThat(inputs(track2, "GG"))
        .contains("agreement", "quality", "benchmark")
        .doesNotContain("participantRevenue", "advances", "interimPayment");
    assertThat(inputs(linesOf("1"), "N"))
        .containsExactlyInAnyOrder("agreement", "assignment", "benchmark");
  }

  private static List<LineItem> linesOf(String track) {
    return GoldenCases.all().stream()
        .filter(golden -> golden.given().track().equals(track))
        .findFirst()
        .map(golden -> REPORT.of(golden.settle(RULES), FACTS))
        .orElseThrow();
  }

  private static List<String> inputs(List<LineItem> lines, String letter) {
    return lines.stream()
        .filter(line -> line.line().equals(letter))
        .findFirst()
        .map(LineItem::inputs)
        .orElseThrow();
  }

  @Test
  void citesTheParagraphOfTheTrack() {
    var track3 =
        GoldenCases.all().stream()
            .filter(golden -> golden.given().track().equals("3"))
            .findFirst()
            .orElseThrow();

    var lines = REPORT.of(track3.settle(RULES), Map.of());

    assertThat(lines)
        .filteredOn(line -> line.line().equals("W"))
        .singleElement()
        .satisfies(line -> assertThat(line.cites()).containsExactly("42 CFR 425.610(e)(2)"));
  }

  /** CMS's report: DD is about beneficiaries, EE about the year. */
  @Test
  void circumstancesStandUnderTheLettersOfTheReport() {
    var affected =
        GoldenCases.all().stream()
            .filter(golden -> golden.given().monthsShare() != null)
            .findFirst()
            .orElseThrow();

    var lines = REPORT.of(affected.settle(RULES), Map.of());

    var given = affected.given();
    assertThat(value(lines, "DD")).isEqualTo(Rate.parse(given.beneficiaryShare()).toString());
    assertThat(value(lines, "EE")).isEqualTo(Rate.parse(given.monthsShare()).toString());
  }

  /**
   * In bytes, which are the same on every machine: how many times as much the lines cost as the
   * texts of their figures: some 3.4 times, of which one is for the facts behind each line; where
   * citations are joined and split for each line, 5.4.
   */
  @Test
  void theLinesCostLittleMoreThanTheTextsOfTheirFigures() {
    var settlements = GoldenCases.all().stream().map(golden -> golden.settle(RULES)).toList();
    double lines = bytes(() -> settlements.forEach(each -> REPORT.of(each, FACTS)));
    double texts =
        bytes(
            () ->
                settlements.forEach(
                    each ->
                        Stream.of(ReportLine.values())
                            .forEach(line -> line.valueIn(each).map(Object::toString))));

    assertThat(lines / texts).isLessThan(MOST_TIMES_THE_TEXTS);
  }

  private static long bytes(Runnable work) {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    work.run(); // what is kept for the next time is not what it costs
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < ROUNDS; i++) {
      work.run();
    }
    return (threads.getCurrentThreadAllocatedBytes() - before) / ROUNDS;
  }

  private static String value(List<LineItem> lines, String letter) {
    return lines.stream()
        .filter(line -> line.line().equals(letter))
        .findFirst()
        .map(LineItem::value)
        .orElseThrow();
  }
}
