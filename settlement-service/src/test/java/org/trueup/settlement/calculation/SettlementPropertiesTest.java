package org.trueup.settlement.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;
import org.trueup.settlement.rules.Rules;
import org.trueup.settlement.rules.Ruleset;

class SettlementPropertiesTest {
  private static final Rules RULES = Rules.read();
  private static final long SEED = 20180101;
  private static final int RUNS = 2_000;
  private static final List<Track> TRACKS =
      List.of(Track.TRACK_1, Track.TRACK_1_PLUS, Track.TRACK_2, Track.TRACK_3);

  private static void forAll(BiConsumer<SettlementInputs, Ruleset> property) {
    var random = new Random(SEED);
    for (int run = 0; run < RUNS; run++) {
      var rules = RULES.of(PerformanceYear.of(2018), TRACKS.get(random.nextInt(TRACKS.size())));
      var inputs = inputs(random, rules.terms().isTwoSided());
      try {
        property.accept(inputs, rules);
      } catch (AssertionError failed) {
        throw new AssertionError(
            "seed " + SEED + " run " + run + " " + rules.terms().track() + " " + inputs, failed);
      }
    }
  }

  private static SettlementInputs inputs(Random random, boolean twoSided) {
    var people = 100 + random.nextInt(80_000);
    var benchmark = people * (8_000L + random.nextInt(6_000));
    var expenditures = Math.round(benchmark * (0.6 + random.nextDouble()));
    return new SettlementInputs(
        people,
        PersonYears.ofMonths(people * 11L),
        Money.ofDollars(benchmark),
        Money.ofDollars(expenditures),
        twoSided && random.nextBoolean()
            ? new MinimumRateElection.Fixed(Rate.parse(random.nextInt(5) * 5 / 10.0 + "%"))
            : MinimumRateElection.SLIDING,
        random.nextInt(10) == 0
            ? new Quality.NotMet()
            : new Quality.MetStandard(Rate.parse(random.nextInt(101) + "%")),
        1 + random.nextInt(4),
        Optional.of(LossLimitStructure.values()[random.nextInt(2)]),
        random.nextBoolean()
            ? Optional.of(Money.ofDollars(random.nextInt(90_000_000)))
            : Optional.empty(),
        new ExtremeCircumstance.Affected(
            Rate.parse(random.nextInt(101) + "%"), Rate.parse(random.nextInt(101) + "%")),
        Money.ofDollars(random.nextInt(3) * 100_000L));
  }

  private static SettlementInputs spending(SettlementInputs in, Money more) {
    return new SettlementInputs(
        in.assignedBeneficiaries(),
        in.personYears(),
        in.totalBenchmark(),
        in.totalExpenditures().plus(more),
        in.election(),
        in.quality(),
        in.yearInTrack(),
        in.lossLimitStructure(),
        in.participantRevenue(),
        in.circumstances(),
        in.advances());
  }

  private static SettlementInputs scaled(SettlementInputs in, Factor by) {
    return new SettlementInputs(
        in.assignedBeneficiaries(),
        in.personYears(),
        in.totalBenchmark().times(by),
        in.totalExpenditures().times(by),
        in.election(),
        in.quality(),
        in.yearInTrack(),
        in.lossLimitStructure(),
        in.participantRevenue().map(revenue -> revenue.times(by)),
        in.circumstances(),
        in.advances().times(by));
  }

  @Test
  void nobodyEarnsAndOwesAtOnce() {
    forAll(
        (in, rules) -> {
          var settlement = Settlement.of(in, rules);
          assertThat(settlement.earned().isPositive() && settlement.owed().isPositive()).isFalse();
          assertThat(settlement.earned().isNegative() || settlement.owed().isNegative()).isFalse();
        });
  }

  @Test
  void oneMoreDollarSpentNeverRaisesAPayment() {
    forAll(
        (in, rules) -> {
          var less = Settlement.of(in, rules);
          var more = Settlement.of(spending(in, Money.ofDollars(1)), rules);
          assertThat(more.payment()).isLessThanOrEqualTo(less.payment());
        });
  }

  @Test
  void paymentAndLossNeverExceedTheirLimits() {
    forAll(
        (in, rules) -> {
          var settlement = Settlement.of(in, rules);
          assertThat(settlement.earned().minus(settlement.savings().limit()))
              .isLessThan(Money.parse("0.01"));
          settlement
              .losses()
              .ifPresent(
                  losses ->
                      assertThat(settlement.owed().minus(losses.limit().amount()))
                          .isLessThan(Money.parse("0.01")));
        });
  }

  @Test
  void scalingAllDollarsScalesTheResult() {
    var thousand = Factor.parse("1000");
    forAll(
        (in, rules) -> {
          var once = Settlement.of(in, rules);
          var scaled = Settlement.of(scaled(in, thousand), rules);
          var difference = scaled.payment().minus(once.payment().times(thousand));
          assertThat(difference.max(difference.negated())).isLessThan(Money.parse("10.01"));
          assertThat(scaled.savings().beforeSequestration())
              .isEqualTo(once.savings().beforeSequestration().times(thousand));
        });
  }

  @Test
  void theMinimumSavingsRateNeverRisesWithSize() {
    var rules = RULES.of(PerformanceYear.of(2018), Track.TRACK_1);
    var base = inputs(new Random(SEED), false);
    Rate before = null;
    for (int people = 500; people <= 61_000; people++) {
      var rate = MinimumRate.of(withPeople(base, people), rules).rate();
      if (before != null) {
        assertThat(rate).as(people + " people").isLessThanOrEqualTo(before);
      }
      before = rate;
    }
  }

  private static SettlementInputs withPeople(SettlementInputs in, int people) {
    return new SettlementInputs(
        people,
        in.personYears(),
        in.totalBenchmark(),
        in.totalExpenditures(),
        MinimumRateElection.SLIDING,
        in.quality(),
        in.yearInTrack(),
        in.lossLimitStructure(),
        in.participantRevenue(),
        in.circumstances(),
        in.advances());
  }
}
