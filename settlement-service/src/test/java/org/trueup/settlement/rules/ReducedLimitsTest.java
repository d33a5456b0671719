package org.trueup.settlement.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.rule.RulesRead;
import org.trueup.contracts.value.AgreementFacts;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;

/** From agreements of 2027 on: 42 CFR 425.110(a), 90 FR 49266. */
class ReducedLimitsTest {
  private static final Rules RULES = Rules.read(true);
  private static final AgreementFacts.ReducedLimits GIVEN =
      new AgreementFacts.ReducedLimits(Rate.parse("6%"), Rate.parse("1.5%"));

  private static Terms terms(Track track, Optional<AgreementFacts.ReducedLimits> reduced) {
    var start = AgreementStart.parse("2027-01-01");
    return RULES.terms(new TrackYear(PerformanceYear.of(2027), start, track, 1, reduced));
  }

  @Test
  void theLimitsAreTakenAsGivenAndTheHalfRateIsShut() {
    var terms = terms(Track.BASIC_E, Optional.of(GIVEN));

    assertThat(terms.performancePaymentLimit().value()).hasToString("0.06");
    assertThat(terms.losses().orElseThrow().limit().value())
        .isEqualTo(new LossLimit.OfRevenue(Rate.parse("8%"), Rate.parse("1.5%")));
    assertThat(terms.reducedSharingRate()).isEmpty();
    assertThat(RulesRead.provisional(terms))
        .extracting(Ruled::rule)
        .contains("reduced-limits.yaml");
  }

  @Test
  void aLimitThatIsNotLowerLeavesTheRulesOwn() {
    var higher = new AgreementFacts.ReducedLimits(Rate.parse("12%"), Rate.parse("5%"));

    var terms = terms(Track.BASIC_E, Optional.of(higher));

    assertThat(terms.performancePaymentLimit().value()).hasToString("0.1");
    assertThat(terms.losses()).isEqualTo(terms(Track.BASIC_E, Optional.empty()).losses());
    assertThat(terms(Track.BASIC_A, Optional.empty()).reducedSharingRate()).isPresent();
  }
}
