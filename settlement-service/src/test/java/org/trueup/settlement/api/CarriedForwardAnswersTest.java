package org.trueup.settlement.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;
import org.trueup.settlement.rules.Rules;

/** What a service answers that takes years which nobody reviewed: each answer says so. */
class CarriedForwardAnswersTest {
  private static final Rules RULES = Rules.read(true);
  private static final String BADGE = "The rules of 2026 are carried forward";

  private static TracksResource.TracksView tracks(String start) {
    return new TracksResource(RULES).tracks(AgreementStart.parse(start));
  }

  private static OutcomesResource.RatesView levelEOf2027(@Nullable String rules) {
    return new OutcomesResource(RULES)
        .sharingRates(PerformanceYear.of(2027), Track.BASIC_E, rules, Rate.parse("10%"));
  }

  @Test
  void everyTrackOfAStartThatNobodyReviewedHasTheBadge() {
    assertThat(tracks("2027-01-01").items())
        .isNotEmpty()
        .allSatisfy(track -> assertThat(track.provisional()).contains(BADGE));
    assertThat(tracks("2026-01-01").items())
        .isNotEmpty()
        .noneSatisfy(track -> assertThat(track.provisional()).contains(BADGE));
  }

  /** 91 FR 43842: 60 percent at Level E, proposed for agreements from 2027 and not in force. */
  @Test
  void whatIsProposedFor2027IsAnsweredByNameAndMarked() {
    var proposed = levelEOf2027("proposed-cy2027");
    var byLaw = levelEOf2027(null);

    assertThat(proposed.items().getLast().sharingRate()).isEqualTo(Rate.parse("60%"));
    assertThat(proposed.reservations().provisionalRules())
        .contains("Maximum sharing rate, as proposed: proposed, not in force");
    assertThat(byLaw.items().getLast().sharingRate()).isEqualTo(Rate.parse("50%"));
    assertThat(byLaw.reservations().rulesCarriedForwardFrom()).isEqualTo(PerformanceYear.of(2026));
  }
}
