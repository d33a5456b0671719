package org.trueup.settlement.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;

/** What CMS proposed in July 2026 is never in force: 91 FR 43842. */
class ProposedRulesTest {
  private static final Rules RULES = Rules.read(true);

  private static Terms terms(int start, Track track) {
    var of = AgreementStart.parse(start + "-01-01");
    return RULES.terms(new TrackYear(PerformanceYear.of(2027), of, track, 1));
  }

  private static String rate(int start, Track track) {
    var of = AgreementStart.parse(start + "-01-01");
    return RULES.proposed().of(terms(start, track), of).maximumSharingRate().value().toString();
  }

  @Test
  void levelEWouldShareSixtyPercentInAgreementsFrom2027() {
    assertThat(rate(2027, Track.BASIC_E)).isEqualTo("0.6");
    assertThat(rate(2026, Track.BASIC_E)).isEqualTo("0.5");
    assertThat(rate(2027, Track.ENHANCED)).isEqualTo("0.75");
  }

  @Test
  void theLawKnowsNothingOfIt() {
    assertThat(terms(2027, Track.BASIC_E).maximumSharingRate().value()).hasToString("0.5");
    assertThat(RULES.book().rules()).noneMatch(rule -> rule.title().endsWith("as proposed"));
  }
}
