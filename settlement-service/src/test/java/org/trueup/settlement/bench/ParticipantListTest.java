package org.trueup.settlement.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trueup.settlement.bench.Expected.cents;
import static org.trueup.settlement.bench.Expected.digits;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.BenchmarkSources;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;
import org.trueup.settlement.bench.participants.BenchmarkPerPersonYear;
import org.trueup.settlement.bench.participants.SmallerList;
import org.trueup.settlement.bench.projection.YearTerms;

/** A year of 10,050 beneficiaries without those who leave with a dropped participant. */
class ParticipantListTest {
  private static SmallerList without(int leaving) {
    var aco = new Expected.Aco("2018", "2016-01-01", "1", 1, 10_050, "120600000");
    var terms = aco.terms("90%", "", null, null);
    var in = terms.inputs();
    var year =
        new YearTerms(
            in.with(in.dollars().withExpenditures(Money.parse("116900000"))), terms.rules());
    var group =
        new SmallerList.Group(
            leaving,
            PersonYears.parseYears(String.valueOf(leaving)),
            Money.ofDollars(12_000L * leaving));
    return new SmallerList(year, group);
  }

  @Test
  void whatTheYearWouldPayAlongTheirCost() {
    for (var row : Expected.rows("what-if/money-expected.csv")) {
      var list = without(Integer.parseInt(row.getField("people_leaving")));
      var ratio = Factor.parse(row.getField("their_cost_over_their_benchmark"));
      var settlement = list.at(ratio);
      var change = settlement.payment().minus(Money.parse("1631700"));
      assertThat(
              List.of(
                  String.valueOf(list.beneficiaries()),
                  cents(list.benchmark()),
                  cents(list.expenditures(ratio)),
                  digits(settlement.thresholds().savingsRate().fraction(), 12),
                  digits(list.minimumRate().fraction(), 12),
                  cents(settlement.payment()),
                  cents(change)))
          .as(row.toString())
          .isEqualTo(
              List.of(
                  row.getField("people"),
                  row.getField("benchmark"),
                  row.getField("expenditures"),
                  row.getField("savings_rate"),
                  row.getField("minimum_savings_rate"),
                  cents(row.getField("payment")),
                  cents(row.getField("change"))));
    }
  }

  @Test
  void whereTheMinimumRateTips() {
    for (var row : Expected.rows("what-if/gate-expected.csv")) {
      var list = without(Integer.parseInt(row.getField("people_leaving")));
      assertThat(digits(list.tippingRatio().orElseThrow().value(), 12))
          .isEqualTo(row.getField("cost_ratio_of_leavers_at_which_the_gate_flips"));
    }
  }

  /** As CMS reported it, with one that was built here beside it where there is a total of that. */
  private static BenchmarkDetermined benchmark(@Nullable String computedTotal) {
    var each = ByEnrollmentType.of(type -> Money.ofDollars(10_000));
    var sources =
        computedTotal == null
            ? BenchmarkSources.NONE
            : new BenchmarkSources(
                new BenchmarkSources.Computed(
                    Money.ofDollars(10_000),
                    Money.parse(computedTotal),
                    null,
                    null,
                    null,
                    each,
                    null),
                null);
    return new BenchmarkDetermined(
        null,
        List.of(),
        null,
        null,
        BenchmarkDetermined.Source.REPORTED,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        sources);
  }

  /** By enrollment type where there are types, in proportion to the benchmark that counts. */
  @Test
  void whatAPersonYearBringsOfTheBenchmark() {
    var years = PersonYears.parseYears("10050");
    var total = Money.parse("120600000");
    assertThat(BenchmarkPerPersonYear.of(benchmark(null), total, years).amounts().esrd())
        .isEqualTo(Money.ofDollars(12_000));
    // Ours came to half of it: every amount counts twice.
    assertThat(BenchmarkPerPersonYear.of(benchmark("60300000"), total, years).amounts().agedDual())
        .isEqualTo(Money.ofDollars(20_000));
  }

  /** Without anybody who leaves nothing changes, and no ratio tips anything. */
  @Test
  void nobodyLeaves() {
    var list = without(0);
    assertThat(list.leavesSomebody()).isTrue();
    assertThat(list.tippingRatio()).isEmpty();
    assertThat(list.at(Factor.ONE).amount()).isEqualTo(Money.parse("1631700"));
    assertThat(without(10_050).leavesSomebody()).isFalse();
  }
}
