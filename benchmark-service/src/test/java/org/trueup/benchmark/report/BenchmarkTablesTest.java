package org.trueup.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.trueup.benchmark.calculation.Scenario;
import org.trueup.contracts.audit.LineItem;

class BenchmarkTablesTest {
  private static final List<String> TYPES =
      List.of("ESRD", "DISABLED", "AGED_DUAL", "AGED_NON_DUAL");

  private static Map<String, LineItem> lines(String scenario) {
    return BenchmarkTables.read()
        .lines(Scenario.named(scenario).benchmark(), List.of("benchmark-figures/A9004/2022/1"))
        .stream()
        .collect(Collectors.toMap(LineItem::line, line -> line));
  }

  private static BigDecimal value(Map<String, LineItem> lines, String line) {
    return new BigDecimal(lines.get(line).value());
  }

  @TestFactory
  Stream<DynamicTest> theTablesAddUp() {
    return Scenario.names().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> addsUp(lines(name))));
  }

  /** Historical and updated benchmark from the lines that their formulas name. */
  private static void addsUp(Map<String, LineItem> lines) {
    var historical = BigDecimal.ZERO;
    var updated = BigDecimal.ZERO;
    for (var type : TYPES) {
      var own = value(lines, "1.weighted." + type).add(value(lines, "1.adjustment." + type));
      historical = historical.add(own.multiply(value(lines, "A1.share." + type)));
      var adjusted = own.multiply(value(lines, "2.cappedRiskRatio." + type));
      var dollars =
          lines.containsKey("A3.flatDollars." + type)
              ? value(lines, "A3.flatDollars." + type)
              : BigDecimal.ZERO;
      var typeUpdated = adjusted.multiply(value(lines, "A3.updateFactor." + type)).add(dollars);
      updated = updated.add(typeUpdated.multiply(value(lines, "2.share." + type)));
    }
    assertClose(historical, value(lines, "1.historicalBenchmark"));
    assertClose(updated, value(lines, "2.H"));
  }

  private static void assertClose(BigDecimal actual, BigDecimal expected) {
    assertThat(actual.subtract(expected, MathContext.DECIMAL128).abs())
        .isLessThan(new BigDecimal("1e-20"));
  }

  @Test
  void namesTheYearAndTypeOfAFigure() {
    var line = lines("pathways-first-agreement").get("1.trended.BY1.ESRD");

    assertThat(line.title()).isEqualTo("Expenditures at the risk and level of BY3, BY1.ESRD");
    assertThat(line.cites()).contains("42 CFR 425.601(a)(5)");
  }

  @Test
  void leavesOutWhatTheRulesDoNotHave() {
    var lines = lines("flat-dollars-first-agreement");

    assertThat(lines).doesNotContainKeys("1.regionalWeight", "A2.nationalWeight.ESRD", "2.riskCap");
    assertThat(lines).containsKeys("A3.flatDollars.ESRD", "2.H");
  }

  @Test
  void marksEveryFigureThatAnUnverifiedRuleReaches() {
    var lines = lines("regional-growth-second-agreement");

    assertThat(lines.get("A2.trend.BY1.ESRD").provisional()).isTrue();
    assertThat(lines.get("2.H").provisional()).isTrue();
    assertThat(lines.get("A1.perCapita.BY1.ESRD").provisional()).isFalse();
    assertThat(lines("pathways-first-agreement").values()).noneMatch(LineItem::provisional);
  }

  @Test
  void onlyFiguresThatWereGivenNameTheirFacts() {
    var lines = lines("pathways-first-agreement");

    assertThat(lines.get("A1.perCapita.BY2.DISABLED").inputs())
        .containsExactly("benchmark-figures/A9004/2022/1");
    assertThat(lines.get("2.H").inputs()).isEmpty();
  }
}
