package org.trueup.settlement.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;

class RulesTest {
  private static final AgreementStart START = AgreementStart.parse("2018-01-01");
  private static final Path FOLDER = Path.of("src/main/resources/rules");

  private static final List<String> SHARED =
      List.of("minimum-rate-options.yaml", "assignment-methodology.yaml");

  private static Map<String, String> files() throws IOException {
    var files = new HashMap<String, String>();
    try (var folder = Files.list(FOLDER)) {
      for (var file : folder.toList()) {
        files.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    for (var file : SHARED) {
      try (var stream = Rules.class.getClassLoader().getResourceAsStream("rules/" + file)) {
        files.put(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  void everyFileOfTheFolderIsRead() throws IOException {
    var folder = RuleFolder.of(files());

    Rules.read(folder, false);

    assertThat(folder.files()).containsExactlyInAnyOrderElementsOf(files().keySet());
  }

  @Test
  void theScaleHasNoGapAndEveryRowMeetsTheNextAtOneRate() {
    var rows = Rules.read().minimumSavingsRate().at(PerformanceYear.of(2018)).value().rows();

    for (int i = 1; i < rows.size(); i++) {
      assertThat(rows.get(i).low()).isEqualTo(rows.get(i - 1).high());
    }
  }

  @Test
  void refusesAScaleWithAGap() throws IOException {
    var files = files();
    files.computeIfPresent(
        "minimum-savings-rate.yaml", (name, text) -> text.replace("from: 6000", "from: 6001"));

    assertThatThrownBy(() -> Rules.read(RuleFolder.of(files), false))
        .hasMessageContaining("minimum-savings-rate.yaml")
        .hasMessageContaining("6001");
  }

  @Test
  void aTrackHasTermsOnlyInItsYears() {
    var rules = Rules.read();

    assertThatThrownBy(() -> rules.of(PerformanceYear.of(2017), START, Track.TRACK_1_PLUS, 1))
        .isInstanceOf(NoRuleInForce.class)
        .hasMessageContaining("Track 1+");
    assertThatThrownBy(() -> rules.of(PerformanceYear.of(2022), START, Track.TRACK_1, 1))
        .isInstanceOf(NoRuleInForce.class);
    assertThatThrownBy(() -> rules.of(PerformanceYear.of(2031), START, Track.ENHANCED, 1))
        .isInstanceOf(NoRuleInForce.class)
        .hasMessageContaining("reviewed through");
  }

  @Test
  void termsOfTheFourTracksOf2018() {
    var rules = Rules.read();
    var year = PerformanceYear.of(2018);

    assertThat(rules.of(year, START, Track.TRACK_1, 1).terms().losses()).isEmpty();
    assertThat(rules.of(year, START, Track.TRACK_2, 1).terms().maximumSharingRate().value())
        .isEqualTo(Rate.parse("60%"));
    assertThat(rules.of(year, START, Track.TRACK_3, 1).terms().performancePaymentLimit().cite())
        .isEqualTo("42 CFR 425.610(e)(2)");
    assertThat(
            rules
                .of(year, START, Track.TRACK_1_PLUS, 1)
                .terms()
                .losses()
                .orElseThrow()
                .rate()
                .value())
        .isEqualTo(new LossRate.Fixed(Rate.parse("30%")));
  }

  @Test
  void aLaterYearThanReviewedSettlesOnTheLastReviewedRulesOnlyWhenAskedFor() {
    var year = PerformanceYear.of(2026);

    var carried = Rules.read(true).carriedForward(year, START, Track.ENHANCED, 1);

    assertThat(carried.carriedForwardFrom()).contains(PerformanceYear.of(2024));
    assertThat(carried.terms().maximumSharingRate().value()).isEqualTo(Rate.parse("75%"));
    assertThat(Rules.read(true).performanceYears().faultOf(year, Place.parameter("py"))).isEmpty();
    assertThat(Rules.read().performanceYears().faultOf(year, Place.parameter("py"))).isPresent();
  }
}
