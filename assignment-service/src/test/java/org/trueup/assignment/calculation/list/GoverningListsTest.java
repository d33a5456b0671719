package org.trueup.assignment.calculation.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trueup.assignment.calculation.list.SampleBeneficiaries.benchmark;
import static org.trueup.assignment.calculation.list.SampleBeneficiaries.filed;
import static org.trueup.assignment.calculation.list.SampleBeneficiaries.name;
import static org.trueup.assignment.calculation.list.SampleBeneficiaries.withdrawn;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trueup.assignment.rules.list.ListPeriod;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.PerformanceYear;

class GoverningListsTest {
  private static final PerformanceYear YEAR = PerformanceYear.of(2018);
  private static final FiledList INITIAL = filed(1, name(2018, ListPeriod.INITIAL, "T0000000"));
  private static final FiledList Q1 = filed(2, name(2018, ListPeriod.Q1, "T0100000"));
  private static final FiledList Q2 = filed(3, name(2018, ListPeriod.Q2, "T0200000"));
  private static final FiledList Q3 = filed(4, name(2018, ListPeriod.Q3, "T0300000"));
  private static final FiledList Q3_AGAIN = filed(5, name(2018, ListPeriod.Q3, "T0310000"));
  private static final FiledList YEAR_END = filed(6, name(2018, ListPeriod.YEAR_END, "T1111111"));
  private static final FiledList BENCHMARK_2017 = filed(7, benchmark(2018, 2017));
  private static final FiledList NEXT_Q1 = filed(8, name(2019, ListPeriod.Q1, "T0100000"));

  @Test
  void aLaterQuarterSupersedes() {
    assertThat(ofYear(INITIAL, Q1, Q2)).isEqualTo(Q2);
  }

  @Test
  void aRedeliveryReplacesTheEarlierOne() {
    assertThat(ofYear(Q2, Q3, Q3_AGAIN)).isEqualTo(Q3_AGAIN);
    assertThat(of(Q2, Q3, Q3_AGAIN).current(YEAR)).containsExactly(Q2, Q3_AGAIN);
    assertThat(of(Q3, Q3_AGAIN).isSuperseded(Q3)).isTrue();
    assertThat(of(Q3, Q3_AGAIN).isSuperseded(Q3_AGAIN)).isFalse();
  }

  @Test
  void aRedeliveryThatComesFirstStillReplaces() {
    assertThat(ofYear(Q3_AGAIN, Q3)).isEqualTo(Q3_AGAIN);
  }

  @Test
  void aRedeliveryOfAnEarlierQuarterDoesNotGovernTheYear() {
    var q2Again = filed(9, name(2018, ListPeriod.Q2, "T0210000"));

    assertThat(ofYear(Q2, Q3, q2Again)).isEqualTo(Q3);
  }

  @Test
  void theListOfTheYearEndIsTheFinalOne() {
    assertThat(ofYear(YEAR_END, Q3)).isEqualTo(YEAR_END);
  }

  @Test
  void aBenchmarkYearNeverSettlesAYear() {
    assertThat(of(BENCHMARK_2017).ofYear(YEAR)).isEmpty();
    assertThat(ofYear(BENCHMARK_2017, INITIAL)).isEqualTo(INITIAL);
    assertThat(of(BENCHMARK_2017).ofYear(PerformanceYear.of(2017))).isEmpty();
  }

  @Test
  void listsOfTheNextYearDoNotSettleThisOne() {
    assertThat(ofYear(Q2, NEXT_Q1)).isEqualTo(Q2);
  }

  @Test
  void aWithdrawnListGovernsNothing() {
    assertThat(ofYear(Q2, withdrawn(Q3))).isEqualTo(Q2);
    assertThat(ofMonth("2018-06", INITIAL, withdrawn(Q2), Q1)).isNull();
  }

  @Test
  void aWithdrawnRedeliveryGivesWayToTheFirstDelivery() {
    assertThat(ofYear(Q3, withdrawn(Q3_AGAIN))).isEqualTo(Q3);
    assertThat(of(Q3, withdrawn(Q3_AGAIN)).isSuperseded(Q3)).isFalse();
  }

  @Test
  void aMonthIsGovernedByTheLatestPeriodThatCoversIt() {
    assertThat(ofMonth("2017-08", INITIAL, Q1, Q2)).isEqualTo(Q2);
    assertThat(ofMonth("2017-05", INITIAL, Q1, Q2)).isEqualTo(Q1);
    assertThat(ofMonth("2016-12", INITIAL, Q1, Q2)).isEqualTo(INITIAL);
  }

  @Test
  void aBenchmarkYearGoesBeforeTheQuartersOfItsPerformanceYear() {
    assertThat(ofMonth("2017-08", Q1, Q2, BENCHMARK_2017)).isEqualTo(BENCHMARK_2017);
  }

  @Test
  void ofOverlappingPerformanceYearsTheEarliestGoverns() {
    assertThat(ofMonth("2018-08", Q3, NEXT_Q1)).isEqualTo(Q3);
    assertThat(ofMonth("2018-10", Q3, NEXT_Q1)).isEqualTo(NEXT_Q1);
  }

  @Test
  void aMonthOfARedeliveryIsCountedOnce() {
    assertThat(ofMonth("2018-09", Q3, Q3_AGAIN)).isEqualTo(Q3_AGAIN);
  }

  @Test
  void nothingGovernsAMonthThatNoListCovers() {
    assertThat(ofMonth("2018-10", Q1, Q2, Q3)).isNull();
  }

  @Test
  void aListIsComparedWithTheOneItReplacesOrTheOneBeforeIt() {
    assertThat(of(INITIAL, Q1, Q3).before(Q2.name())).contains(Q1);
    assertThat(of(INITIAL, Q2, Q3).before(Q3_AGAIN.name())).contains(Q3);
    assertThat(of(Q1, NEXT_Q1).before(INITIAL.name())).isEmpty();
    assertThat(of(INITIAL, Q1).before(BENCHMARK_2017.name())).isEmpty();
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    var lists = new ArrayList<>(List.of(INITIAL, Q1, Q2, Q3, Q3_AGAIN, BENCHMARK_2017, NEXT_Q1));
    var current = GoverningLists.of(lists).current(YEAR);
    var random = new Random(7);

    for (int i = 0; i < 50; i++) {
      Collections.shuffle(lists, random);

      assertThat(GoverningLists.of(lists).current(YEAR)).isEqualTo(current);
    }
  }

  private static GoverningLists of(FiledList... lists) {
    return GoverningLists.of(List.of(lists));
  }

  private static FiledList ofYear(FiledList... lists) {
    return of(lists).ofYear(YEAR).orElseThrow();
  }

  private static FiledList ofMonth(String month, FiledList... lists) {
    return of(lists)
        .ofMonth(
            YearMonth.parse(month),
            list -> SampleBeneficiaries.window(list.name(), AssignmentMethodology.RETROSPECTIVE))
        .orElse(null);
  }
}
