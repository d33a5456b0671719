package org.trueup.benchmark.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.rule.BadRuleFile;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.rule.RulesRead;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;

class BenchmarkRulesTest {
  private static final Path OWN = Path.of("src/main/resources/rules");
  private static final Path SHARED =
      Path.of("../contracts/src/main/resources/rules/performance-years.yaml");
  private static final BenchmarkMethods METHODS = BenchmarkRules.read().methods();

  private static Map<String, String> files() throws IOException {
    var files = new HashMap<String, String>();
    try (var folder = Files.list(OWN)) {
      for (var file : folder.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    files.put(SHARED.getFileName().toString(), Files.readString(SHARED));
    return files;
  }

  private static Stream<String> provisional(String start, boolean isFirst) {
    return RulesRead.provisional(rules(start, isFirst)).map(Ruled::rule);
  }

  private static RulesInForce rules(String start, boolean isFirst) {
    var of = AgreementStart.parse(start);
    return METHODS.of(of, isFirst, PerformanceYear.of(of.date().getYear()));
  }

  @Test
  void everyFileOfTheFolderIsRead() throws IOException {
    var folder = RuleFolder.of(files());

    BenchmarkRules.read(folder);

    assertThat(folder.files()).containsExactlyInAnyOrderElementsOf(files().keySet());
  }

  @Test
  void refusesANegativeWeightOfAYear() throws IOException {
    var files = files();
    files.computeIfPresent(
        "year-weights-first-agreement.yaml", (name, text) -> text.replace("by1: 1", "by1: -1"));

    assertThatThrownBy(() -> BenchmarkRules.read(RuleFolder.of(files)))
        .isInstanceOf(BadRuleFile.class)
        .hasMessageContaining("year-weights-first-agreement.yaml");
  }

  @Test
  void aFirstAgreementWeighsTheLatestYearMostAndALaterOneAllYearsAlike() {
    for (var start : new String[] {"2016-01-01", "2019-07-01", "2024-01-01"}) {
      assertThat(rules(start, true).historical().yearWeights().value())
          .isEqualTo(new YearWeights(1, 3, 6));
      assertThat(rules(start, false).historical().yearWeights().value())
          .isEqualTo(new YearWeights(1, 1, 1));
    }
  }

  @Test
  void regionsAdjustNoFirstAgreementBeforeJuly2019() {
    assertThat(rules("2019-01-01", true).historical().regionalWeights().value())
        .isEqualTo(new RegionalWeights.None());
    assertThat(rules("2019-07-01", true).historical().regionalWeights().value())
        .isInstanceOf(RegionalWeights.BySpending.class);
  }

  @Test
  void theWeightOfTheRegionGrowsWithTimesAndThenStays() {
    var weights =
        (RegionalWeights.BySpending)
            rules("2019-07-01", true).historical().regionalWeights().value();

    assertThat(weights.at(1, true)).isEqualTo(Rate.parse("35%"));
    assertThat(weights.at(1, false)).isEqualTo(Rate.parse("15%"));
    assertThat(weights.at(3, false)).isEqualTo(Rate.parse("35%"));
    assertThat(weights.at(9, false)).isEqualTo(Rate.parse("50%"));
  }

  @Test
  void renewalsOf2016AddSavingsAndThoseOf2017DoNot() {
    assertThat(rules("2016-01-01", false).historical().priorSavings().value())
        .isEqualTo(new PriorSavingsRule.AddedOnRenewal());
    assertThat(rules("2017-01-01", false).historical().priorSavings().value())
        .isEqualTo(new PriorSavingsRule.None());
  }

  /** Events name them in this order, and their fingerprints depend on it. */
  @Test
  void saysWhichRulesAreNotVerifiedAndLeavesOutThoseThatDoNotApply() {
    assertThat(provisional("2017-01-01", false))
        .containsExactly(
            "trend-later-agreement.yaml",
            "regional-weights-later-agreement.yaml",
            "regional-caps.yaml",
            "update-later-agreement.yaml");
    assertThat(provisional("2013-01-01", true)).containsExactly("update-first-agreement.yaml");
    assertThat(provisional("2019-07-01", true)).isEmpty();
    assertThat(provisional("2024-01-01", false)).isEmpty();
  }

  @Test
  void aRegionThatAdjustsNothingHasNoCapsAndNoOffset() {
    assertThat(rules("2013-01-01", true).historical().regionalLimits()).isEmpty();
    assertThat(rules("2019-07-01", true).historical().regionalLimits()).isPresent();
  }

  @Test
  void theFileOfTheYearsCountsForTheFingerprint() throws IOException {
    var files = files();
    var before = BenchmarkRules.read(RuleFolder.of(files)).fingerprint();
    files.computeIfPresent("performance-years.yaml", (name, text) -> text + "\n# read again\n");

    assertThat(BenchmarkRules.read(RuleFolder.of(files)).fingerprint()).isNotEqualTo(before);
  }

  @Test
  void refusesAStartNobodyReviewed() {
    assertThatThrownBy(() -> rules("2028-01-01", true))
        .isInstanceOf(NoRuleInForce.class)
        .hasMessageContaining("reviewed through 2027-01-01");
  }

  @Test
  void completionDependsOnQuarterForProspectiveAcosOnly() {
    var factors = METHODS.completionFactors().at(PerformanceYear.of(2023)).value();

    assertThat(factors.ofQuarter(1, AssignmentMethodology.PROSPECTIVE))
        .isEqualTo(Factor.parse("1.349"));
    assertThat(factors.ofQuarter(1, AssignmentMethodology.RETROSPECTIVE))
        .isEqualTo(Factor.parse("1.072"));
  }

  @Test
  void noCompletionFactorIsMadeUpForAYearWithoutOne() {
    assertThatThrownBy(() -> METHODS.completionFactors().at(PerformanceYear.of(2022)))
        .isInstanceOf(NoRuleInForce.class);
  }
}
