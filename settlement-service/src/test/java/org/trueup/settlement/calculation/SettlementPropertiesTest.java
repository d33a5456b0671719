package org.trueup.settlement.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.RevenueStatus;
import org.trueup.contracts.value.Track;
import org.trueup.settlement.rules.Rules;
import org.trueup.settlement.rules.RulesInForce;
import org.trueup.settlement.rules.TrackYear;

class SettlementPropertiesTest {
  private static final Rules RULES = Rules.read();
  private static final long SEED = 20180101;
  private static final int RUNS = 2_000;

  /** A track in a year and under an agreement in which it exists. */
  private record Setting(Track track, String year, String start) {
    RulesInForce rules(int yearInTrack) {
      return RULES.of(
          new TrackYear(
              PerformanceYear.parse(year), AgreementStart.parse(start), track, yearInTrack));
    }
  }

  private static final List<Setting> SETTINGS =
      List.of(
          new Setting(Track.TRACK_1, "2018", "2018-01-01"),
          new Setting(Track.TRACK_1_PLUS, "2018", "2018-01-01"),
          new Setting(Track.TRACK_2, "2018", "2018-01-01"),
          new Setting(Track.TRACK_2, "2014", "2013-01-01"),
          new Setting(Track.TRACK_3, "2021", "2019-01-01"),
          new Setting(Track.BASIC_B, "2024", "2024-01-01"),
          new Setting(Track.BASIC_C, "2022", "2020-01-01"),
          new Setting(Track.BASIC_E, "2024", "2024-01-01"),
          new Setting(Track.ENHANCED, "2023", "2019-07-01"),
          new Setting(Track.P2011_TRACK_1, "2013", "2012-01-01"),
          new Setting(Track.P2011_TRACK_2, "2012", "2012-01-01"));

  private static void forAll(BiConsumer<SettlementInputs, RulesInForce> property) {
    var random = new Random(SEED);
    for (int run = 0; run < RUNS; run++) {
      var setting = SETTINGS.get(random.nextInt(SETTINGS.size()));
      var rules = setting.rules(1 + random.nextInt(3));
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
        new SettlementInputs.Population(people, PersonYears.ofMonths(people * 11L)),
        SettlementInputs.Dollars.of(Money.ofDollars(benchmark), Money.ofDollars(expenditures)),
        random.nextInt(10) == 0
            ? new Quality.NotMet()
            : new Quality.MetStandard(Rate.parse(random.nextInt(101) + "%")),
        participation(random, twoSided),
        random.nextBoolean()
            ? Optional.of(Money.ofDollars(random.nextInt(90_000_000)))
            : Optional.empty(),
        new ExtremeCircumstance.Affected(
            Rate.parse(random.nextInt(101) + "%"), Rate.parse(random.nextInt(101) + "%")),
        SettlementInputs.Ledger.advanced(Money.ofDollars(random.nextInt(3) * 100_000L)));
  }

  private static Participation participation(Random random, boolean twoSided) {
    return new Participation(
        twoSided && random.nextBoolean()
            ? new MinimumRateElection.Fixed(Rate.parse(random.nextInt(5) * 5 / 10.0 + "%"))
            : MinimumRateElection.SLIDING,
        Optional.empty(),
        1 + random.nextInt(4),
        Optional.of(LossLimitStructure.values()[random.nextInt(2)]),
        Optional.of(RevenueStatus.values()[random.nextInt(2)]),
        random.nextInt(20) == 0
            ? Optional.of(new EarlyExit(1 + random.nextInt(12), random.nextBoolean()))
            : Optional.empty(),
        Optional.of(Rate.parse(random.nextInt(60) + "%")),
        random.nextBoolean());
  }

  private static SettlementInputs spending(SettlementInputs in, Money more) {
    return in.with(in.dollars().withExpenditures(in.totalExpenditures().plus(more)));
  }

  private static SettlementInputs scaled(SettlementInputs in, Factor by) {
    return new SettlementInputs(
        in.population(),
        in.dollars().each(amount -> amount.times(by)),
        in.quality(),
        in.participation(),
        in.participantRevenue().map(revenue -> revenue.times(by)),
        in.circumstances(),
        SettlementInputs.Ledger.advanced(in.ledger().advances().times(by)));
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
    var rules = SETTINGS.getFirst().rules(1);
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
    return in.with(new SettlementInputs.Population(people, in.personYears()))
        .with(Participation.electing(MinimumRateElection.SLIDING));
  }
}
