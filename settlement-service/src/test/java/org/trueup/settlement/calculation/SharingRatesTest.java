package org.trueup.settlement.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;
import org.trueup.settlement.rules.Rules;
import org.trueup.settlement.rules.TrackYear;

class SharingRatesTest {
  private static final SettlementInputs ANY =
      new SettlementInputs(
          new SettlementInputs.Population(10_000, PersonYears.parseYears("10000")),
          SettlementInputs.Dollars.of(Money.ofDollars(1), Money.ofDollars(1)),
          new Quality.NotMet(),
          Participation.electing(MinimumRateElection.SLIDING),
          Optional.empty(),
          new ExtremeCircumstance.None(),
          SettlementInputs.Ledger.EMPTY);

  private static Rate lossRate(Track track, String quality) {
    var rules =
        Rules.read()
            .of(
                new TrackYear(
                    PerformanceYear.of(2018), AgreementStart.parse("2018-01-01"), track, 1));
    var settlement = Settlement.of(ANY.with(new Quality.MetStandard(Rate.parse(quality))), rules);
    return settlement.losses().orElseThrow().rate();
  }

  /** The actuarial paper of 2017 says "about 55%"; the exact score is 40% / 75% = 53.33%. */
  @Test
  void track3OwesMoreThanTrack2BelowAScoreOfAbout53Percent() {
    assertThat(lossRate(Track.TRACK_3, "53.33%")).isGreaterThan(lossRate(Track.TRACK_2, "53.33%"));
    assertThat(lossRate(Track.TRACK_3, "53.34%")).isLessThan(lossRate(Track.TRACK_2, "53.34%"));
  }
}
