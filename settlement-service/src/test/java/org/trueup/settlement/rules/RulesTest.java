package org.trueup.settlement.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.rule.DatedRule;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;
import org.trueup.rules.ReviewStamps;

class RulesTest {
  private static final AgreementStart START = AgreementStart.parse("2018-01-01");
  private static final Path FOLDER = Path.of("src/main/resources/rules");

  private static TrackYear asked(int year, Track track) {
    return new TrackYear(PerformanceYear.of(year), START, track, 1);
  }

  @Test
  void theScaleHasNoGapAndEveryRowMeetsTheNextAtOneRate() {
    var rows =
        Rules.read().thresholds().minimumSavingsRate().at(PerformanceYear.of(2018)).value().rows();

    for (int i = 1; i < rows.size(); i++) {
      assertThat(rows.get(i).low()).isEqualTo(rows.get(i - 1).high());
    }
  }

  private static List<String> names() {
    return Rules.read().book().rules().stream().map(DatedRule::file).toList();
  }

  @Test
  void refusesAScaleWithAGap() {
    var files = ReviewStamps.files(names());
    files.computeIfPresent(
        "minimum-savings-rate.yaml", (name, text) -> text.replace("from: 6000", "from: 6001"));

    assertThatThrownBy(() -> Rules.read(RuleFolder.of(files)))
        .hasMessageContaining("minimum-savings-rate.yaml")
        .hasMessageContaining("6001");
  }

  @Test
  void aTrackHasTermsOnlyInItsYears() {
    var rules = Rules.read();

    assertThatThrownBy(() -> rules.of(asked(2017, Track.TRACK_1_PLUS)))
        .isInstanceOf(NoRuleInForce.class)
        .hasMessageContaining("Track 1+");
    assertThatThrownBy(() -> rules.of(asked(2022, Track.TRACK_1)))
        .isInstanceOf(NoRuleInForce.class);
    assertThatThrownBy(() -> rules.of(asked(2031, Track.ENHANCED)))
        .isInstanceOf(NoRuleInForce.class)
        .hasMessageContaining("reviewed through");
  }

  @Test
  void termsOfTheFourTracksOf2018() {
    var rules = Rules.read();

    assertThat(rules.of(asked(2018, Track.TRACK_1)).terms().losses()).isEmpty();
    assertThat(rules.of(asked(2018, Track.TRACK_2)).terms().maximumSharingRate().value())
        .isEqualTo(Rate.parse("60%"));
    assertThat(rules.of(asked(2018, Track.TRACK_3)).terms().performancePaymentLimit().cite())
        .isEqualTo("42 CFR 425.610(e)(2)");
    assertThat(
            rules.of(asked(2018, Track.TRACK_1_PLUS)).terms().losses().orElseThrow().rate().value())
        .isEqualTo(new LossRate.Fixed(Rate.parse("30%")));
  }

  @Test
  void aLaterYearThanReviewedSettlesOnTheLastReviewedRulesOnlyWhenAskedFor() {
    var year = PerformanceYear.of(2028);

    var carried = Rules.read(true).of(asked(2028, Track.ENHANCED));

    assertThat(carried.carriedForwardFrom()).contains(PerformanceYear.of(2026));
    assertThat(carried.terms().maximumSharingRate().value()).isEqualTo(Rate.parse("75%"));
    assertThat(Rules.read(true).performanceYears().faultOf(year, Place.parameter("py"))).isEmpty();
    assertThat(Rules.read().performanceYears().faultOf(year, Place.parameter("py"))).isPresent();
  }

  @Test
  void whatIsLaterThanReviewedIsNotAnsweredByAnyLookUp() {
    var files = ReviewStamps.files(names());
    var folder = RuleFolder.of(files);
    var exit = folder.byYear("early-exit.yaml", EarlyExitRule.class);
    var lossRate = folder.byYearAndTrack("shared-loss-rate.yaml", LossRate.class);
    var guardrail = folder.byStart("guardrail.yaml", Guardrail.class);
    var later = PerformanceYear.of(2027);

    assertThatThrownBy(() -> exit.find(later)).isInstanceOf(NoRuleInForce.class);
    assertThatThrownBy(() -> lossRate.find(Track.ENHANCED, later))
        .isInstanceOf(NoRuleInForce.class);
    assertThatThrownBy(() -> lossRate.nearest(Track.ENHANCED, later))
        .isInstanceOf(NoRuleInForce.class);
    assertThatThrownBy(() -> guardrail.find(AgreementStart.parse("2028-01-01")))
        .isInstanceOf(NoRuleInForce.class);
  }
}
