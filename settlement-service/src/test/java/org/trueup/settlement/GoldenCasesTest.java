package org.trueup.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.report.SettlementReport;
import org.trueup.settlement.rules.Rules;

class GoldenCasesTest {
  private static final Rules RULES = Rules.read();
  private static final SettlementReport REPORT = SettlementReport.read();
  private static final String NO_SUCH_LINE = "none";

  @TestFactory
  Stream<DynamicTest> everyCaseComesOutAsItsSourceSays() {
    return GoldenCases.all().stream()
        .map(golden -> DynamicTest.dynamicTest(golden.title(), () -> check(golden)));
  }

  @TestFactory
  Stream<DynamicTest> everyFormulaGivesTheFigureOfItsLine() {
    return GoldenCases.all().stream()
        .map(golden -> DynamicTest.dynamicTest(golden.title(), () -> checkFormulas(golden)));
  }

  private static void check(GoldenCases.Case golden) {
    assertThat(golden.source()).isNotBlank();
    var lines = lines(golden);
    for (var expected : entries(golden.expect())) {
      var actual = lines.get(expected.getKey());
      if (expected.getValue().equals(NO_SUCH_LINE)) {
        assertThat(actual).as(expected.getKey()).isNull();
      } else {
        assertThat(actual).as(expected.getKey()).isNotNull();
        assertThat(actual.value()).as(expected.getKey()).isEqualTo(exact(expected.getValue()));
      }
    }
    for (var expected : entries(golden.expectDollars())) {
      var amount = Money.parse(lines.get(expected.getKey()).value());
      assertThat(amount.toDollars(RoundingMode.HALF_UP))
          .as(expected.getKey())
          .isEqualTo(Money.parse(expected.getValue()));
    }
  }

  /** Words and figures cannot drift apart: what a formula says is what the line holds. */
  private static void checkFormulas(GoldenCases.Case golden) {
    var lines = lines(golden);
    for (var line : lines.values()) {
      Formula.evaluate(line.formula(), lines)
          .ifPresent(
              value ->
                  assertThat(new Money(value).toCents(RoundingMode.HALF_UP))
                      .as(line.line() + " = " + line.formula())
                      .isEqualTo(Money.parse(line.value()).toCents(RoundingMode.HALF_UP)));
    }
  }

  private static Map<String, LineItem> lines(GoldenCases.Case golden) {
    var lines = new HashMap<String, LineItem>();
    REPORT.of(golden.settle(RULES), Map.of()).forEach(line -> lines.put(line.line(), line));
    return lines;
  }

  private static String exact(String expected) {
    if (Character.isLetter(expected.charAt(0))) {
      return expected;
    }
    return expected.endsWith("%")
        ? Rate.parse(expected).toString()
        : Money.parse(expected).toString();
  }

  private static Iterable<Map.Entry<String, String>> entries(Map<String, String> map) {
    return map == null ? List.of() : map.entrySet();
  }
}
