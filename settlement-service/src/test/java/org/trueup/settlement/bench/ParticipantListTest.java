package org.trueup.settlement.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trueup.settlement.bench.Expected.cents;
import static org.trueup.settlement.bench.Expected.digits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;
import org.trueup.settlement.bench.participants.Leavers;
import org.trueup.settlement.bench.participants.PrimaryCare;
import org.trueup.settlement.bench.participants.SmallerList;
import org.trueup.settlement.bench.projection.YearTerms;

/** Dropping participant 900000001 of a made-up list of 24, and of a year of 10,050. */
class ParticipantListTest {
  private static final Set<String> DROPPED = Set.of("900000001");

  private static Map<String, PrimaryCare> list() {
    var lines = new HashMap<String, Map<String, Integer>>();
    for (var row : Expected.rows("what-if/table-1-2.csv")) {
      lines
          .computeIfAbsent(row.getField("BENE_MBI_ID"), id -> new HashMap<>())
          .merge(
              row.getField("MASTER_ID"),
              Integer.valueOf(row.getField("B_EM_LINE_CNT_T")),
              Integer::sum);
    }
    var list = new HashMap<String, PrimaryCare>();
    for (var row : Expected.rows("what-if/table-1-1.csv")) {
      var id = row.getField("BENE_MBI_ID");
      var chosen = Optional.of(row.getField("VA_TIN")).filter(tin -> !tin.isEmpty());
      list.put(id, new PrimaryCare(chosen, lines.getOrDefault(id, Map.of())));
    }
    return list;
  }

  @Test
  void whatBecomesOfEach() {
    var list = list();
    for (var row : Expected.rows("what-if/expected.csv")) {
      var care = list.get(row.getField("BENE_MBI_ID"));
      assertThat(
              List.of(
                  String.valueOf(care.all()),
                  String.valueOf(care.strongest(DROPPED)),
                  String.valueOf(care.remaining(DROPPED)),
                  care.without(DROPPED).name()))
          .as(row.getField("BENE_MBI_ID"))
          .isEqualTo(row.getFields().subList(1, 5));
    }
    var verdicts = list.values().stream().map(care -> care.without(DROPPED)).toList();
    assertThat(Leavers.LOW.count(verdicts)).isEqualTo(6);
    assertThat(Leavers.CENTRAL.count(verdicts)).isEqualTo(11);
    assertThat(Leavers.HIGH.count(verdicts)).isEqualTo(17);
  }

  /** Of two that are dropped together neither adds to the other: each competes alone. */
  @Test
  void ofSeveralDroppedTheStrongestCounts() {
    var care = new PrimaryCare(Optional.empty(), Map.of("1", 2, "2", 2, "3", 3));
    assertThat(care.without(Set.of("1", "2"))).isEqualTo(PrimaryCare.Verdict.STAYS_LIKELY);
    assertThat(care.without(Set.of("1", "3"))).isEqualTo(PrimaryCare.Verdict.LEAVES_LIKELY);
  }

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
