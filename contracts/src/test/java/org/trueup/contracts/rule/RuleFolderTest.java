package org.trueup.contracts.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;

class RuleFolderTest {
  private static final String GOOD =
      """
      title: A rule
      unit: percent
      dated-by: performance-year
      reviewed-through: 2020
      history:
        - from: 2012
          until: 2018
          cite: 42 CFR 425.1
          source: a document
          value: 2%
        - from: 2019
          cite: 42 CFR 425.2
          source: a document
          provisional: not read in a text
          value: 3.5%
      """;

  private static RuleHistory<PerformanceYear, Rate> read(String yaml) {
    return RuleFolder.of(Map.of("rule.yaml", yaml)).byYear("rule.yaml", Rate.class);
  }

  @Test
  void answersWithTheValueInForceAndItsCitation() {
    var rule = read(GOOD).at(PerformanceYear.of(2018));

    assertThat(rule.value()).isEqualTo(Rate.parse("2%"));
    assertThat(rule.cite()).isEqualTo("42 CFR 425.1");
    assertThat(rule.isProvisional()).isFalse();
    assertThat(read(GOOD).at(PerformanceYear.parse("2019A")).value()).isEqualTo(Rate.parse("3.5%"));
  }

  @Test
  void refusesAYearNobodyReviewed() {
    var history = read(GOOD);

    assertThatThrownBy(() -> history.at(PerformanceYear.of(2021)))
        .isInstanceOf(NoRuleInForce.class)
        .hasMessageStartingWith("A rule (rule.yaml): reviewed through 2020, not for 2021; ")
        .hasMessageContainingAll("--carry-forward", "TRUEUP_RULES_CARRY_FORWARD=true");
  }

  @Test
  void answersWithTheLastReviewedValueWhereThatIsAskedFor() {
    var folder = RuleFolder.of(Map.of("rule.yaml", GOOD)).carryingForward(true);

    assertThat(folder.byYear("rule.yaml", Rate.class).at(PerformanceYear.of(2031)).value())
        .isEqualTo(Rate.parse("3.5%"));
  }

  @Test
  void refusesAYearBeforeTheRuleBegan() {
    var history = read(GOOD);

    assertThatThrownBy(() -> history.at(PerformanceYear.of(2011)))
        .isInstanceOf(NoRuleInForce.class)
        .hasMessageEndingWith("no rule in force for 2011");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          unit: percent           | unit: percent\\nunite: x        | unite
          unit: percent           | unit: percent\\nunit: again     | Duplicate
          cite: 42 CFR 425.1      | citation: none                 | cit
          unit: percent           | \\n                             | unit
          value: 2%               | value: 0.02                    | bare number
          value: 2%               | value: 2                       | bare number
          value: 2%               | value: &a 2%                   | anchors
          until: 2018             | until: 2017                    | gap between until 2017 and from 2019
          until: 2018             | until: 2019                    | overlaps from 2019
          until: 2018             | until: 2011                    | until 2011 is before from 2012
          from: 2019              | from: 2012                     | not after
          dated-by: performance-year | dated-by: agreement-start    | dated-by
          reviewed-through: 2020  | reviewed-through: soon          | soon
          """)
  void refusesAFileThatCannotBeTrusted(String written, String instead, String message) {
    var bad = GOOD.replace(written, instead.replace("\\n", "\n"));

    assertThatThrownBy(() -> read(bad)).hasMessageContaining(message);
  }

  @Test
  void readsAHistoryForEachTrackOnTheAxisOfAgreementStarts() {
    var yaml =
        """
        title: By track
        unit: percent
        dated-by: agreement-start
        reviewed-through: 2020-01-01
        tracks:
          TRACK_2:
            - {from: 2012-04-01, until: 2015-12-31, cite: c, source: s, value: 2%}
            - {from: 2016-01-01, cite: c, source: s, value: 1%}
        """;
    var rules = RuleFolder.of(Map.of("r.yaml", yaml)).byStartAndTrack("r.yaml", Rate.class);

    assertThat(rules.at(Track.TRACK_2, AgreementStart.parse("2017-01-01")).value())
        .isEqualTo(Rate.parse("1%"));
    assertThat(rules.find(Track.TRACK_3, AgreementStart.parse("2017-01-01"))).isEmpty();
  }

  @Test
  void fingerprintChangesWithAnyByteOfAnyFile() {
    var folder = RuleFolder.of(Map.of("rule.yaml", GOOD));
    folder.byYear("rule.yaml", Rate.class);
    var other = RuleFolder.of(Map.of("rule.yaml", GOOD + "# reviewed\n"));
    other.byYear("rule.yaml", Rate.class);

    assertThat(folder.fingerprint()).isNotEqualTo(other.fingerprint()).hasSize(64);
  }
}
