package org.trueup.settlement.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.GoldenCases;
import org.trueup.settlement.rules.Rules;

class SettlementReportTest {
  private static final Rules RULES = Rules.read();
  private static final SettlementReport REPORT = SettlementReport.read();

  @Test
  void everyLineHasATitleAndEitherAFormulaOrAnOrigin() {
    for (var golden : GoldenCases.all()) {
      for (var line : REPORT.of(golden.settle(RULES), List.of("benchmark/A9001/2018/1"))) {
        assertThat(line.title()).isNotBlank();
        assertThat(line.formula() != null || !line.inputs().isEmpty()).as(line.line()).isTrue();
      }
    }
  }

  @Test
  void citesTheParagraphOfTheTrack() {
    var track3 =
        GoldenCases.all().stream()
            .filter(golden -> golden.given().track().equals("3"))
            .findFirst()
            .orElseThrow();

    var lines = REPORT.of(track3.settle(RULES), List.of());

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

    var lines = REPORT.of(affected.settle(RULES), List.of());

    var given = affected.given();
    assertThat(value(lines, "DD")).isEqualTo(Rate.parse(given.beneficiaryShare()).toString());
    assertThat(value(lines, "EE")).isEqualTo(Rate.parse(given.monthsShare()).toString());
  }

  private static String value(List<LineItem> lines, String letter) {
    return lines.stream()
        .filter(line -> line.line().equals(letter))
        .findFirst()
        .map(LineItem::value)
        .orElseThrow();
  }
}
