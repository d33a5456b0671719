package org.trueup.settlement.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trueup.settlement.bench.Expected.cents;
import static org.trueup.settlement.bench.Expected.digits;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;
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
      assertThat(digits(list.tippingRatio().value(), 12))
          .isEqualTo(row.getField("cost_ratio_of_leavers_at_which_the_gate_flips"));
    }
  }
}
