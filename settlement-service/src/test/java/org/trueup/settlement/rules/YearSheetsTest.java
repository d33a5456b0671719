package org.trueup.settlement.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;

/**
 * The rules of each year on one page, committed and reviewed there: the difference of two sheets is
 * the rule change. {@code -Dtrueup.write-year-sheets=true} writes them anew after a change of
 * rules.
 */
class YearSheetsTest {
  private static final Path FOLDER = Path.of("src/test/resources/rulesets");
  private static final Rules RULES = Rules.read();
  private static final JsonMapper YAML =
      JsonMapper.builder(
              YAMLFactory.builder()
                  .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                  .disable(YAMLGenerator.Feature.SPLIT_LINES)
                  .build())
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private static RuleSheet sheet(String year) {
    var start = year.equals("2019A") ? "2019-07-01" : year + "-01-01";
    return RuleSheet.of(RULES, PerformanceYear.parse(year), AgreementStart.parse(start));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2012", "2013", "2014", "2015", "2016", "2017", "2018", "2019", "2019A", "2020", "2021",
        "2022", "2023", "2024"
      })
  void everyYearIsAsItWasReviewed(String year) throws IOException {
    var file = FOLDER.resolve(year + ".yaml");
    var written = YAML.writeValueAsString(sheet(year));
    if (Boolean.getBoolean("trueup.write-year-sheets")) {
      Files.writeString(file, written);
    }

    assertThat(written).isEqualTo(Files.readString(file));
  }

  @Test
  void sequestrationIsWhatChangedAfter2020AndQualityWithIt() {
    var differences = sheet("2020").differencesTo(sheet("2021"));

    assertThat(differences)
        .extracting(RuleSheet.Difference::rule)
        .contains("sequestration.yaml", "quality-to-sharing-rate.yaml")
        .doesNotContain("minimum-savings-rate.yaml");
  }
}
