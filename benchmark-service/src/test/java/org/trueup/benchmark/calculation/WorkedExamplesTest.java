package org.trueup.benchmark.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class WorkedExamplesTest {

  @TestFactory
  Stream<DynamicTest> everyExampleComesOutAsItsSourceSays() {
    return WorkedExamples.all().stream()
        .map(example -> DynamicTest.dynamicTest(example.title(), () -> check(example)));
  }

  private static void check(WorkedExamples.Case example) {
    assertThat(example.source()).isNotBlank();
    var figures = Steps.figures(example);
    orEmpty(example.expect())
        .forEach((name, value) -> assertThat(figures.get(name)).as(name).hasToString(value));
    orEmpty(example.printed())
        .forEach(
            (name, value) ->
                assertThat(asPrinted(figures.get(name), value)).as(name).isEqualTo(value));
  }

  private static String asPrinted(Object figure, String printed) {
    var digits = new BigDecimal(printed).scale();
    return new BigDecimal(figure.toString()).setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }

  private static Map<String, String> orEmpty(Map<String, String> map) {
    return map == null ? Map.of() : map;
  }
}
