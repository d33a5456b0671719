package org.trueup.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.trueup.contracts.rule.RuleBook;
import org.trueup.contracts.rule.YearSheet;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;

/**
 * The rules of each year on one page, committed and reviewed there: the difference of two sheets is
 * the rule change. {@code -Dtrueup.write-year-sheets=true} writes them anew after a change of
 * rules.
 */
public final class YearSheets {
  private static final Path FOLDER = Path.of("src/test/resources/rulesets");
  private static final JsonMapper YAML =
      JsonMapper.builder(
              YAMLFactory.builder()
                  .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                  .disable(YAMLGenerator.Feature.SPLIT_LINES)
                  .disable(YAMLGenerator.Feature.USE_NATIVE_TYPE_ID)
                  .build())
          .addModule(new JavaTimeModule())
          .addModule(new Jdk8Module())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private YearSheets() {}

  /** One test for each year that the service admits, and one for files that are no year's. */
  public static Stream<DynamicTest> testsOf(RuleBook book) {
    var years = book.performanceYears().admitted();
    return Stream.concat(
        years.stream()
            .map(year -> DynamicTest.dynamicTest(year.toString(), () -> isAsReviewed(book, year))),
        Stream.of(
            DynamicTest.dynamicTest(
                "every sheet is of a year that is admitted",
                () ->
                    assertThat(files())
                        .containsExactlyInAnyOrderElementsOf(
                            years.stream().map(year -> year + ".yaml").toList()))));
  }

  /** The sheet of a year for an agreement that begins with it. */
  public static YearSheet sheet(RuleBook book, PerformanceYear year) {
    var start = year.calendarYear() + (year.secondHalf() ? "-07-01" : "-01-01");
    return book.sheet(year, AgreementStart.parse(start));
  }

  /** What a person reads of two years: {@code rule.yaml TRACK: words}, a line for each sentence. */
  public static List<String> changes(RuleBook book, int from, int to) {
    return sheet(book, PerformanceYear.of(from))
        .differencesTo(sheet(book, PerformanceYear.of(to)))
        .stream()
        .flatMap(
            difference ->
                difference.inWords().stream().map(words -> named(difference) + ": " + words))
        .toList();
  }

  private static String named(YearSheet.Difference difference) {
    return difference.track() == null
        ? difference.rule()
        : difference.rule() + " " + difference.track();
  }

  private static void isAsReviewed(RuleBook book, PerformanceYear year) throws IOException {
    var file = FOLDER.resolve(year + ".yaml");
    var written = YAML.writeValueAsString(sheet(book, year));
    if (Boolean.getBoolean("trueup.write-year-sheets")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, written);
    }
    assertThat(written).isEqualTo(Files.readString(file));
  }

  private static List<String> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
