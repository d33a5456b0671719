package org.trueup.settlement.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
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

  /** Nobody chooses fewer than an agreement needs. */
  @Test
  void noNumberBelowFiveThousandIsTold() {
    var settlement = Settlement.of(inputs(5_100, 61_200_000, 58_750_000), rules(Track.TRACK_1));

    assertThat(settlement.earned().isPositive()).isTrue();
    assertThat(Cliff.of(settlement).orElseThrow().assignedBeneficiaries()).isEmpty();
  }

  @Test
  void bothEdgesAreToldInEveryCase() {
    var oneSided = Settlement.of(inputs(10_000, 120_000_000, 130_000_000), rules(Track.TRACK_1));

    assertThat(Edge.of(oneSided)).extracting(Edge::decides).containsExactly(true, false);
    assertThat(Edge.of(oneSided).getLast().paymentThere()).isEqualTo(Money.ZERO);
    var twoSided = Settlement.of(inputs(10_000, 120_000_000, 130_000_000), rules(Track.TRACK_2));
    assertThat(Edge.of(twoSided)).extracting(Edge::decides).containsExactly(true, true);
    // 3% of 120 million at 1 - 60% of 90% = 46%
    assertThat(Edge.of(twoSided).getLast().paymentThere()).hasToString("-1656000");
  }

  /** Of a benchmark with more digits than can be kept, the minimum is met all the same. */
  @Test
  void anEdgeIsPaidWhateverTheDigitsOfTheBenchmark() {
    var third = Money.parse("95475106.66666666666666666666666667");
    var inputs =
        inputs(8_912, 1, 1).with(SettlementInputs.Dollars.of(third, Money.ofDollars(97_731_150)));

    var edges = Edge.of(Settlement.of(inputs, rules(Track.TRACK_2)));

    assertThat(edges).extracting(Edge::paymentThere).noneMatch(Money::isZero);
    assertThat(edges.getLast().paymentThere().isNegative()).isTrue();
  }

  /** Track 2, quality 90%: rate 54%, loss rate 46%, limits 15% and 5%; 2% are sequestered. */
  @Test
  void aLineOfPaymentsBendsAtItsCornersAlone() {
    var inputs = inputs(10_000, 120_000_000, 120_000_000);
    var rules = rules(Track.TRACK_2);
    var twelve = Rate.parse("12%");

    var corners = Corners.of(inputs, rules, twelve.negated(), Rate.parse("40%"));

    assertThat(corners)
        .extracting(corner -> corner.grossSavings().toPercent(2) + " " + corner.payment())
        .containsExactly(
            "-12.00% -6000000",
            // 5% / 46%
            "-10.87% -6000000",
            "-3.00% -1656000",
            "-3.00% 0",
            "0.00% 0",
            "3.00% 0",
            "3.00% 1905120",
            // 15% / (54% x 98%)
            "28.34% 18000000",
            "40.00% 18000000");
    for (int step = -120; step <= 400; step += 7) {
      var rate = Rate.ofFraction(BigDecimal.valueOf(step, 3));
      var exact = Outcomes.of(inputs, rules, new RateRange(rate, rate, Rate.ONE));
      assertThat(between(corners, rate).minus(exact.points().getFirst().settlement().payment()))
          .as(rate.toPercent())
          .isBetween(Money.parse("-0.01"), Money.parse("0.01"));
    }
  }

  private static Money between(List<Corners.Corner> corners, Rate rate) {
    for (int right = 1; right < corners.size(); right++) {
      var from = corners.get(right - 1);
      var to = corners.get(right);
      if (to.grossSavings().isAtLeast(rate) && !to.grossSavings().equals(from.grossSavings())) {
        var width = to.grossSavings().plus(from.grossSavings().negated()).fraction();
        var part =
            rate.plus(from.grossSavings().negated())
                .fraction()
                .divide(width, MathContext.DECIMAL128);
        return from.payment().plus(to.payment().minus(from.payment()).times(Rate.ofFraction(part)));
      }
    }
    throw new AssertionError("outside");
  }
}
