package org.trueup.settlement.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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
}
