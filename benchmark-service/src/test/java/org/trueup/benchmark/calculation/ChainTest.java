package org.trueup.benchmark.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.trueup.benchmark.calculation.historical.BenchmarkYear;
import org.trueup.benchmark.calculation.historical.RegionalAdjustment;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;

/** The whole chain against a second program in another language. */
class ChainTest {
  private static final BigDecimal TOLERANCE = new BigDecimal("1e-10");
  private static final ByEnrollmentType<String> TYPES =
      new ByEnrollmentType<>("esrd", "disabled", "agedDual", "agedNonDual");

  @TestFactory
  Stream<DynamicTest> everyFigureIsThatOfTheSecondProgram() {
    return Scenario.names().stream()
        .map(name -> DynamicTest.dynamicTest(Scenario.named(name).title(), () -> check(name)));
  }

  @TestFactory
  Stream<DynamicTest> theSecondProgramStillSaysWhatItSaid() {
    return Scenario.names().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> runSecondProgram(name)));
  }

  private static void check(String name) {
    var figures = figures(Scenario.named(name).benchmark());
    Scenario.expected(name)
        .forEach(
            (figure, expected) -> {
              assertThat(figures).containsKey(figure);
              assertSame(figure, figures.get(figure), new BigDecimal(expected));
            });
  }

  private static void assertSame(String figure, Object actual, BigDecimal expected) {
    var difference = new BigDecimal(actual.toString()).subtract(expected).abs();
    var allowed = expected.abs().multiply(TOLERANCE, MathContext.DECIMAL128);
    assertThat(difference).as(figure).isLessThanOrEqualTo(allowed);
  }

  private static void runSecondProgram(String name) throws IOException, InterruptedException {
    var process =
        startPython(
            Scenario.FOLDER.resolve("chain.py").toString(), Scenario.inputs(name).toString());
    var said = new String(process.getInputStream().readAllBytes());

    assertThat(process.waitFor()).isZero();
    assertThat(said).isEqualTo(Files.readString(Scenario.FOLDER.resolve(name + ".expected.json")));
  }

  private static Process startPython(String... arguments) {
    var command = Stream.concat(Stream.of("python3"), Stream.of(arguments)).toList();
    try {
      return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    } catch (IOException none) {
      assumeTrue(false, "skipped: there is no python3 here");
      throw new IllegalStateException(none);
    }
  }

  private static Map<String, Object> figures(Benchmark benchmark) {
    var figures = new LinkedHashMap<String, Object>();
    for (var type : EnrollmentType.values()) {
      putType(figures, benchmark, type);
    }
    var historical = benchmark.historical();
    figures.put("historical", historical.perCapita());
    figures.put("priorSavings", historical.priorSavings().amount());
    historical.population().ifPresent(it -> figures.put("population", it.amount()));
    historical
        .regional()
        .ifPresent(
            regional -> {
              figures.put("regional", regional.single());
              regional.offset().ifPresent(offset -> figures.put("offset", offset.share()));
            });
    var updated = benchmark.updated();
    figures.put("updated", updated.perCapita());
    figures.put("total", updated.total());
    updated.twoWayPerCapita().ifPresent(amount -> figures.put("twoWay", amount));
    return figures;
  }

  private static void putType(Map<String, Object> figures, Benchmark all, EnrollmentType type) {
    var name = "." + TYPES.of(type);
    for (var year : BenchmarkYear.values()) {
      var trend = all.components().trend().factors().of(year).of(type);
      figures.put("trend." + year.name().toLowerCase(Locale.ROOT) + name, trend);
    }
    var historical = all.historical();
    figures.put("unadjusted" + name, historical.own().weighted().of(type));
    figures.put("adjustment" + name, historical.adjustment().amounts().of(type));
    figures.put("historical" + name, historical.byType().of(type));
    historical.regional().ifPresent(regional -> putRegional(figures, regional, type));
    var updated = all.updated();
    figures.put("risk" + name, updated.risk().capped().of(type));
    figures.put("update" + name, updated.update().types().of(type).factor());
    figures.put("updated" + name, updated.byType().of(type));
  }

  private static void putRegional(
      Map<String, Object> figures, RegionalAdjustment regional, EnrollmentType type) {
    var name = "." + TYPES.of(type);
    figures.put("difference" + name, regional.differences().of(type));
    figures.put("regional" + name, regional.types().of(type).adjustment());
  }
}
