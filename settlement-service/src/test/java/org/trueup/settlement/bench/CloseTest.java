package org.trueup.settlement.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trueup.settlement.bench.Expected.PARAMETERS;
import static org.trueup.settlement.bench.Expected.cents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.bench.close.BookedClose;
import org.trueup.settlement.bench.close.BookedHistory;
import org.trueup.settlement.bench.close.CloseBasis;
import org.trueup.settlement.bench.close.ClosePolicy;
import org.trueup.settlement.bench.close.CloseThresholds;
import org.trueup.settlement.bench.close.Journal;
import org.trueup.settlement.bench.close.RollForward;
import org.trueup.settlement.bench.projection.Credibility;
import org.trueup.settlement.bench.projection.LikelyAmounts;
import org.trueup.settlement.bench.projection.Prior;
import org.trueup.settlement.bench.projection.Projection;
import org.trueup.settlement.bench.projection.ReportNoise;
import org.trueup.settlement.bench.projection.SavingsRateOutlook;
import org.trueup.settlement.bench.projection.YearReport;

/** A made-up year with seven closes, to the cent. */
class CloseTest {
  private static final PerformanceYear YEAR = PerformanceYear.of(2018);
  private static final ClosePolicy POLICY =
      new ClosePolicy(
          ClosePolicy.Method.CONSTRAINED,
          ClosePolicy.Recognition.BY_MONTHS,
          Rate.parse("60%"),
          CloseThresholds.read().at(YEAR).value());

  /** What was known of the year at some time. */
  private record Known(int people, String benchmark, Optional<YearReport> report, String quality) {
    LikelyAmounts amounts() {
      var model = PARAMETERS.modelOf(YEAR).value();
      var level = PARAMETERS.levelOf(PerformanceYear.of(2017)).value();
      var before = new Prior.YearBefore(SavingsRateOutlook.known(Rate.parse("5%")), 10_000, level);
      var prior = Prior.of(before, new Prior.YearAhead(people, false), model);
      var outlook =
          report
              .map(found -> Credibility.of(prior, found, ReportNoise.of(found, people, model)))
              .map(Credibility::outlook)
              .orElse(prior);
      var terms =
          new Expected.Aco("2018", "2016-01-01", "1", 1, people, benchmark)
              .terms(quality, "", null, null);
      return Projection.of(outlook, terms, PARAMETERS.years()).amounts();
    }
  }

  private static Optional<YearReport> report(Rate rate, int quarter) {
    var cf = List.of("1.349", "1.154", "1.105", "1.072").get(quarter - 1);
    var open = List.of("6%", "4%", "2%", "1%").get(quarter - 1);
    var seen = Rate.parse(25 * quarter + "%");
    return Optional.of(
        new YearReport(
            rate,
            new YearReport.Coverage(seen, Factor.parse(cf), seen, Rate.parse(open)),
            YearReport.Basis.YEAR_TO_DATE));
  }

  private static Optional<YearReport> report(String rate, int quarter) {
    return report(Rate.parse(rate), quarter);
  }

  private static RollForward.Change change(String cause, Known known) {
    return new RollForward.Change(
        cause, basis(Optional.of(known.amounts()), Optional.empty(), CloseBasis.Moved.NOTHING));
  }

  private static RollForward.Change settled(String cause, CloseBasis.Moved moved) {
    return new RollForward.Change(
        cause, basis(Optional.empty(), Optional.of(Money.parse("2641962.40")), moved));
  }

  private static CloseBasis basis(
      Optional<LikelyAmounts> projected, Optional<Money> determined, CloseBasis.Moved moved) {
    return new CloseBasis(projected, determined, moved, Rate.ZERO, POLICY);
  }

  /** The changes before each close, with the months that have passed at it. */
  private static List<List<RollForward.Change>> changes() {
    var q2 = report("5.1%", 2);
    // Expenditures of Q2 against the higher benchmark, with the digits that the example prints.
    var restated = report("5.5698%", 2);
    return List.of(
        List.of(change("ASSIGNMENT_LIST", new Known(10_000, "120000000", Optional.empty(), "90%"))),
        List.of(
            change("EXPENDITURES", new Known(10_000, "120000000", report("4.6%", 1), "90%")),
            change("ASSIGNMENT_LIST", new Known(9_900, "118800000", report("4.6%", 1), "90%"))),
        List.of(
            change("ASSIGNMENT_LIST", new Known(10_050, "120600000", report("4.6%", 1), "90%")),
            change("EXPENDITURES", new Known(10_050, "120600000", q2, "90%")),
            change("BENCHMARK_INPUT", new Known(10_050, "121200000", restated, "90%"))),
        List.of(
            change("EXPENDITURES", new Known(10_050, "121200000", report("5.4%", 3), "90%")),
            change("QUALITY", new Known(10_050, "121200000", report("5.4%", 3), "88%"))),
        List.of(change("EXPENDITURES", new Known(10_050, "121200000", report("5.2%", 4), "88%"))),
        List.of(settled(RollForward.CMS_DETERMINATION, CloseBasis.Moved.NOTHING)),
        List.of(
            settled(
                RollForward.CASH,
                new CloseBasis.Moved(Money.parse("2641962.40"), Money.ZERO, Money.ZERO))));
  }

  private static List<RollForward> closes() {
    var elapsed = List.of("25%", "50%", "75%", "100%", "100%", "100%", "100%");
    var current = basis(Optional.empty(), Optional.empty(), CloseBasis.Moved.NOTHING);
    var closes = new ArrayList<RollForward>();
    var changes = changes();
    for (int i = 0; i < changes.size(); i++) {
      var close = RollForward.of(current, changes.get(i), Rate.parse(elapsed.get(i)), POLICY);
      closes.add(close);
      current = close.closing();
    }
    return closes;
  }

  @Test
  void everyCloseIsMetToTheCent() {
    var causes =
        List.of(
            "ASSIGNMENT_LIST",
            "BENCHMARK_INPUT",
            "EXPENDITURES",
            "QUALITY",
            "TIME",
            "CMS_DETERMINATION",
            "CASH");
    var closes = closes();
    var rows = Expected.rows("close-roll-forward-expected.csv");
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var close = closes.get(i);
      var found = new ArrayList<String>();
      found.add(cents(close.opening().asset()));
      causes.forEach(cause -> found.add(cents(close.asset(cause))));
      found.add(cents(close.closing().asset()));
      found.add(cents(close.closing().fullYear()));
      assertThat(found)
          .as(row.getField("close"))
          .isEqualTo(row.getFields().subList(2, 12).stream().map(Expected::cents).toList());
      assertThat(cents(close.closing().participants()))
          .isEqualTo(row.getField("participants_payable_before_payment"));
      close
          .closing()
          .projected()
          .ifPresent(
              amounts -> {
                assertThat(cents(amounts.expected())).isEqualTo(row.getField("expected"));
                assertThat(amounts.earning()).hasToString(row.getField("years_earning_of_2003"));
              });
    }
  }

  @Test
  void everyEventIsMetToTheCent() {
    var found =
        closes().stream()
            .flatMap(close -> close.movements().stream())
            .map(
                movement ->
                    Stream.of(
                            movement.cause(),
                            cents(movement.before().asset()),
                            cents(movement.after().asset()),
                            cents(movement.asset()))
                        .toList())
            .toList();
    assertThat(found)
        .isEqualTo(
            Expected.rows("close-events-expected.csv").stream()
                .map(
                    row ->
                        List.of(
                            row.getField("cause"),
                            row.getField("balance_before"),
                            row.getField("balance_after"),
                            cents(row.getField("change"))))
                .toList());
  }

  @Test
  void debitsEqualCredits() {
    var balance = Money.ZERO;
    for (var close : closes()) {
      var entries = Journal.of(close);
      var debits = entries.stream().map(Journal.Entry::debit).reduce(Money.ZERO, Money::plus);
      var credits = entries.stream().map(Journal.Entry::credit).reduce(Money.ZERO, Money::plus);
      assertThat(debits).isEqualTo(credits);
      balance =
          entries.stream()
              .filter(
                  entry ->
                      entry.account() == Journal.Account.CONTRACT_ASSET
                          || entry.account() == Journal.Account.RECEIVABLE_FROM_CMS)
              .map(entry -> entry.debit().minus(entry.credit()))
              .reduce(balance, Money::plus);
      assertThat(balance).isEqualTo(close.closing().asset());
    }
  }

  private static LikelyAmounts random(Random random) {
    return LikelyAmounts.of(
        random.ints(21, -400_000, 600_000).mapToObj(cents -> Money.parse(cents + "." + 37)));
  }

  private static RollForward.Change randomChange(Random random) {
    var money = Money.ofDollars(random.nextInt(100_000));
    var moved = new CloseBasis.Moved(money, Money.ofDollars(random.nextInt(900)), Money.ZERO);
    return random.nextInt(4) == 0
        ? new RollForward.Change(
            RollForward.CMS_DETERMINATION,
            basis(Optional.empty(), Optional.of(money.minus(Money.ofDollars(50_000))), moved))
        : new RollForward.Change(
            "EXPENDITURES",
            basis(Optional.of(random(random)), Optional.empty(), CloseBasis.Moved.NOTHING));
  }

  /** Opening and causes are closing to the cent, in a thousand histories of three closes. */
  @Test
  void theDifferencesAddUpAndNothingRemains() {
    var random = new Random(606);
    for (int history = 0; history < 1000; history++) {
      var current = basis(Optional.empty(), Optional.empty(), CloseBasis.Moved.NOTHING);
      for (int close = 1; close <= 3; close++) {
        var changes = Stream.generate(() -> randomChange(random)).limit(3).toList();
        var method = ClosePolicy.Method.values()[random.nextInt(3)];
        var policy =
            new ClosePolicy(
                method, ClosePolicy.Recognition.BY_MONTHS, Rate.parse("60%"), POLICY.thresholds());
        var found = RollForward.of(current, changes, Rate.parse(33 * close + "%"), policy);
        var asset = found.opening().asset();
        var liability = found.opening().liability();
        for (var movement : found.movements()) {
          asset = asset.plus(movement.asset());
          liability = liability.plus(movement.liability());
        }
        assertThat(asset).isEqualTo(found.closing().asset());
        assertThat(liability).isEqualTo(found.closing().liability());
        current = found.closing();
      }
    }
  }

  @Test
  void lossesAreAccruedWhenProbableAndDisclosedBefore() {
    var some = LikelyAmounts.of(Stream.of(-10, -20, 5, 5, 5, 5, 5, 5, 5, 5).map(Money::ofDollars));
    assertThat(POLICY.losses(some)).isEqualTo(Money.ZERO);
    assertThat(POLICY.disclosure(some, Optional.empty()).orElseThrow())
        .isEqualTo(
            new ClosePolicy.Disclosure(Rate.parse("20%"), Money.ofDollars(15), Optional.empty()));
    var most = LikelyAmounts.of(Stream.of(-10, -20, -30, 5).map(Money::ofDollars));
    assertThat(POLICY.losses(most)).isEqualTo(Money.ofDollars(20));
    assertThat(POLICY.disclosure(most, Optional.empty())).isEmpty();
    assertThat(POLICY.savings(most)).isEqualTo(Money.ZERO);
  }

  /** Whatever happens in whatever order: opening and all movements are closing, to the cent. */
  @Test
  void aThousandRandomHistoriesTelescope() {
    var random = new Random(1);
    var model = List.of("4.6%", "5.1%", "2.9%", "0.5%", "-3%");
    var known =
        model.stream()
            .map(rate -> new Known(10_000, "120000000", report(rate, 2), "90%").amounts())
            .toList();
    for (int history = 0; history < 1000; history++) {
      var current = basis(Optional.empty(), Optional.empty(), CloseBasis.Moved.NOTHING);
      for (int close = 0; close < 1 + random.nextInt(4); close++) {
        var changes = new ArrayList<RollForward.Change>();
        for (int change = 0; change < random.nextInt(5); change++) {
          changes.add(randomChange(random, known));
        }
        var elapsed = Rate.parse(random.nextInt(101) + "%");
        var found = RollForward.of(current, changes, elapsed, POLICY);
        var asset = found.opening().asset();
        var liability = found.opening().liability();
        for (var movement : found.movements()) {
          asset = asset.plus(movement.asset());
          liability = liability.plus(movement.liability());
        }
        assertThat(asset).isEqualTo(found.closing().asset());
        assertThat(liability).isEqualTo(found.closing().liability());
        current = found.closing();
      }
    }
  }

  private static RollForward.Change randomChange(Random random, List<LikelyAmounts> known) {
    var moved =
        new CloseBasis.Moved(
            Money.parse(random.nextInt(3_000_000) + ".37"), Money.ZERO, Money.ZERO);
    return switch (random.nextInt(4)) {
      case 0 ->
          new RollForward.Change(
              RollForward.CMS_DETERMINATION,
              basis(
                  Optional.empty(),
                  Optional.of(Money.parse(random.nextInt(6_000_000) - 2_000_000 + ".13")),
                  CloseBasis.Moved.NOTHING));
      case 1 ->
          new RollForward.Change(
              RollForward.CASH,
              basis(Optional.empty(), Optional.of(Money.parse("2641962.40")), moved));
      default ->
          new RollForward.Change(
              "EXPENDITURES",
              basis(
                  Optional.of(known.get(random.nextInt(known.size()))),
                  Optional.empty(),
                  CloseBasis.Moved.NOTHING));
    };
  }

  @Test
  void whatWasBookedIsHeldAgainstWhatCameOfIt() {
    var booked =
        new BookedHistory(
            List.of(Money.ZERO, Money.ofDollars(100), Money.ofDollars(150)),
            Optional.of(Money.ofDollars(120)));
    assertThat(booked.first()).contains(Money.ofDollars(100));
    assertThat(booked.reversed()).contains(Money.ofDollars(30));
    assertThat(booked.trueUp()).contains(Money.ofDollars(-30));
    var more = new BookedHistory(List.of(Money.ofDollars(100)), Optional.of(Money.ofDollars(120)));
    assertThat(more.reversed()).contains(Money.ZERO);
    assertThat(more.trueUp()).contains(Money.ofDollars(20));
    assertThat(new BookedHistory(List.of(), Optional.empty()).reversed()).isEmpty();
    var owed = new BookedHistory(List.of(Money.ofDollars(9)), Optional.of(Money.ofDollars(-5)));
    assertThat(owed.reversed()).contains(Money.ofDollars(9));
  }

  /** Savings less losses, both at the close and in CMS's word. */
  @Test
  void everyCloseIsHeldAgainstWhatCameLater() {
    var owing =
        new BookedClose(
            "Q2", LocalDate.of(2018, 6, 30), Money.ofDollars(-80), Money.ofDollars(-40));
    assertThat(owing.trueUp(Money.ofDollars(-100))).isEqualTo(Money.ofDollars(-60));
    assertThat(owing.error(Money.ofDollars(-100))).isEqualTo(Money.ofDollars(-20));
  }
}
