package org.trueup.settlement.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;
import org.trueup.settlement.rules.Rules;
import org.trueup.settlement.rules.RulesInForce;
import org.trueup.settlement.rules.TrackYear;

class CliffTest {
  private static final Rules RULES = Rules.read();

  private static RulesInForce rules(Track track) {
    return RULES.of(
        new TrackYear(PerformanceYear.of(2018), AgreementStart.parse("2018-01-01"), track, 1));
  }

  private static SettlementInputs inputs(int people, long benchmark, long expenditures) {
    return new SettlementInputs(
        new SettlementInputs.Population(people, PersonYears.ofMonths(people * 12L)),
        SettlementInputs.Dollars.of(Money.ofDollars(benchmark), Money.ofDollars(expenditures)),
        new Quality.MetStandard(Rate.parse("90%")),
        Participation.electing(MinimumRateElection.SLIDING),
        Optional.empty(),
        new ExtremeCircumstance.None(),
        SettlementInputs.Ledger.EMPTY);
  }

  @Test
  void nPeopleFlipTheResultAndOneFewerDoesNot() {
    // 12,000 people: minimum 2.88%; savings of 2.85% need more people
    var settlement = Settlement.of(inputs(12_000, 144_000_000, 139_896_000), rules(Track.TRACK_1));

    var cliff = Cliff.of(settlement).orElseThrow();
    var flips = cliff.assignedBeneficiaries().orElseThrow();

    assertThat(cliff.reached()).isFalse();
    assertThat(earned(settlement.inputs(), flips)).isGreaterThan(Money.ZERO);
    assertThat(earned(settlement.inputs(), flips - 1)).isEqualTo(Money.ZERO);
    // 4,104,000 x 45% x 98%
    assertThat(cliff.atStake()).hasToString("1809864");
  }

  private static Money earned(SettlementInputs in, int people) {
    return Settlement.of(Cliff.withBeneficiaries(in, people), rules(Track.TRACK_1)).earned();
  }

  @Test
  void theDollarsSayHowMuchLessSpendingEarns() {
    var settlement = Settlement.of(inputs(10_000, 120_000_000, 117_000_000), rules(Track.TRACK_1));

    var cliff = Cliff.of(settlement).orElseThrow();

    // 3% of 120 million is 3.6 million; 3.0 million were saved
    assertThat(cliff.dollars()).hasToString("600000");
    assertThat(cliff.perPersonYear()).hasToString("60");
  }

  @Test
  void aFixedRateHasNoNumberOfPeople() {
    var elected =
        inputs(10_000, 120_000_000, 119_000_000)
            .with(Participation.electing(new MinimumRateElection.Fixed(Rate.parse("1%"))));

    var cliff = Cliff.of(Settlement.of(elected, rules(Track.TRACK_3))).orElseThrow();

    assertThat(cliff.assignedBeneficiaries()).isEmpty();
    assertThat(cliff.dollars()).hasToString("200000");
  }

  @Test
  void belowTwoPercentNoNumberOfPeopleIsEnough() {
    var settlement = Settlement.of(inputs(10_000, 120_000_000, 118_000_000), rules(Track.TRACK_1));

    assertThat(Cliff.of(settlement).orElseThrow().assignedBeneficiaries()).isEmpty();
  }

  @Test
  void lossesUnderAOneSidedModelHaveNoCliff() {
    var settlement = Settlement.of(inputs(10_000, 120_000_000, 130_000_000), rules(Track.TRACK_1));

    assertThat(Cliff.of(settlement)).isEmpty();
  }

  @Test
  void theNumberIsTheSmallestThatFlipsForRandomAcos() {
    var random = new Random(425);
    for (int run = 0; run < 300; run++) {
      var people = 600 + random.nextInt(58_000);
      var benchmark = people * 11_000L;
      var saved = Math.round(benchmark * (0.02 + random.nextDouble() * 0.07));
      var settlement =
          Settlement.of(inputs(people, benchmark, benchmark - saved), rules(Track.TRACK_1));
      var cliff = Cliff.of(settlement).orElseThrow();
      var now = settlement.earned().isPositive();
      cliff
          .assignedBeneficiaries()
          .ifPresent(
              flips -> {
                var towards = flips > people ? -1 : 1;
                assertThat(earned(settlement.inputs(), flips).isPositive())
                    .as("people " + people + " flips " + flips)
                    .isNotEqualTo(now);
                assertThat(earned(settlement.inputs(), flips + towards).isPositive())
                    .isEqualTo(now);
              });
    }
  }
}
