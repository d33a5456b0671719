package org.trueup.assignment.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.trueup.contracts.rule.BadRuleFile;
import org.trueup.contracts.rule.DatedRule;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;
import org.trueup.rules.ReviewStamps;

class RulesTest {
  private static final Rules RULES = Rules.read();

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/terms-on-offer.csv", delimiter = '|', numLinesToSkip = 1)
  void saysWhatAStartMeans(
      String start, String ruleSet, String firstYear, String termEnd, boolean mayStart) {
    var from = AgreementStart.parse(start);

    var terms = RULES.agreements().terms().at(from).value();

    assertThat(terms.ruleSet()).hasToString(ruleSet);
    assertThat(terms.firstYear(from)).hasToString(firstYear);
    assertThat(terms.termEnd(from)).hasToString(termEnd);
    assertThat(terms.mayStartOn(from)).isEqualTo(mayStart);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/minimum-rate-options.csv", delimiter = '|', numLinesToSkip = 1)
  void saysWhichMinimumRatesThereAre(String start, String track, String options) {
    var found =
        RULES.agreements().minimumRates().find(Track.parse(track), AgreementStart.parse(start));

    assertThat(found.map(rule -> words(rule.value().options())).orElse("none")).isEqualTo(options);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/tracks-by-year.csv", delimiter = '|', numLinesToSkip = 1)
  void saysWhatATrackHasInAYear(
      String track, String year, boolean exists, String methodologies, String structures) {
    var of = Track.parse(track);
    var in = PerformanceYear.parse(year);

    var choices =
        RULES.agreements().methodologies().find(of, in).map(rule -> words(rule.value().choices()));
    var limits =
        RULES.agreements().lossLimits().find(of, in).map(rule -> words(rule.value().structures()));

    assertThat(RULES.agreements().availability().find(of, in).isPresent()).isEqualTo(exists);
    assertThat(choices.orElse("none")).isEqualTo(methodologies);
    assertThat(limits.orElse("none")).isEqualTo(structures);
  }

  @Test
  void refusesAStartNobodyReviewed() {
    assertThatThrownBy(() -> RULES.agreements().terms().at(AgreementStart.parse("2028-01-01")))
        .isInstanceOf(NoRuleInForce.class)
        .hasMessageContaining("agreement-terms.yaml")
        .hasMessageContaining("2027-01-01");
  }

  @Test
  void readsTheSameFilesWithTheSameFingerprint() {
    var again = Rules.read(RuleFolder.of(ReviewStamps.files(names())));

    assertThat(again.fingerprint()).isEqualTo(RULES.fingerprint());
  }

  /** Results carry it: a change of a rule file, or of the files that count, makes a revision. */
  @Test
  void theFingerprintOfTheseFilesIsTheOneOfResultsOnFile() {
    assertThat(RULES.fingerprint())
        .isEqualTo("66994938935eb535a28b17c01a6d23c5ec332c983250166a5ad5efa9f7b06dfe");
  }

  @Test
  void whatIsLaterThanReviewedIsNotReviewed() {
    assertThat(RULES.isReviewed(PerformanceYear.of(2026))).isTrue();
    assertThat(RULES.isReviewed(PerformanceYear.of(2027))).isFalse();
    assertThat(Rules.read(true).isReviewed(PerformanceYear.of(2027))).isTrue();
  }

  @Test
  void namesTheRulesOfClaimsThatAreNotVerifiedEachWithItsFile() {
    assertThat(RULES.claims().of(PerformanceYear.of(2018)).provisional())
        .containsExactly(
            "primary-care-services.yaml: the codes of 2022 stand in for those of the year");
    assertThat(RULES.claims().of(PerformanceYear.of(2014)).provisional())
        .containsExactly(
            "claims-assignment.yaml: which specialties are not physicians was read from Medicare's"
                + " list of specialty codes, not from the rule");
    assertThat(RULES.claims().of(PerformanceYear.of(2022)).provisional()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "agreement-terms.yaml | rule-set: F2011 | rule-set: F2012",
        "agreement-terms.yaml | performance-years: 3 | years: 3",
        "agreement-terms.yaml | first-year: NEXT_CALENDAR_YEAR | first-year: NEVER",
        "agreement-terms.yaml | '\"04-01\"' | '\"31-04\"'",
        "agreement-terms.yaml | until: 2012-12-31 | until: 2012-12-30",
        "assignment-methodology.yaml | unless-elected: PROSPECTIVE | unless-elected: RETROSPECTIVE",
        "assignment-methodology.yaml | cite: 42 CFR 425.400(a)(3) | 'quote: none'",
        "loss-limit-structure.yaml | dated-by: performance-year | dated-by: agreement-start",
        "minimum-rate-options.yaml | '{options: [2%]}' | '{options: [2]}'",
        "minimum-rate-options.yaml | '{options: [SLIDING]}' | '{options: []}'",
        "minimum-rate-options.yaml | TRACK_3 | TRACK_4",
        "track-availability.yaml | 'exists: true' | exists: perhaps",
        "agreement-limits.yaml | 'most: 2' | 'most: 0'",
        "agreement-extension.yaml | FIRST_AGREEMENT_IN_TRACK_1 | SOME_AGREEMENTS",
        "participation-options.yaml | '\"2016-01-01\"' | '\"2016\"'",
        "re-entry.yaml | 'counts-from: 50%' | 'counts-from: 0.5'",
        "glide-path-stays.yaml | 'until: 2022' | 'until: 2021'",
        "never-after.yaml | 'tracks: [TRACK_2, TRACK_3]' | 'track: TRACK_2'",
      })
  void refusesABadCopy(String file, String from, String to) {
    var texts = ReviewStamps.files(names());
    assertThat(texts.get(file)).contains(from);
    texts.put(file, texts.get(file).replace(from, to));

    assertThatThrownBy(() -> Rules.read(RuleFolder.of(texts)))
        .isInstanceOf(BadRuleFile.class)
        .hasMessageContaining(file);
  }

  private static List<String> names() {
    return RULES.book().rules().stream().map(DatedRule::file).toList();
  }

  private static String words(List<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
