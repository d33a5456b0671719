package org.trueup.assignment.calculation.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trueup.assignment.calculation.list.SampleBeneficiaries.assigned;
import static org.trueup.assignment.calculation.list.SampleBeneficiaries.name;
import static org.trueup.assignment.calculation.list.SampleBeneficiaries.window;
import static org.trueup.contracts.value.AssignmentMethodology.PROSPECTIVE;
import static org.trueup.contracts.value.AssignmentMethodology.RETROSPECTIVE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.trueup.assignment.rules.list.ListPeriod;
import org.trueup.assignment.rules.list.TurnoverReason;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;

class PersonYearsOfListsTest {

  @Test
  void whatAListSaysOfMonthsAfterItsWindowIsNoPersonYear() {
    var months = EnrollmentMonths.of(4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4);

    assertThat(months.first(3)).isEqualTo(EnrollmentMonths.of(4, 4, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    assertThat(months.first(12)).isEqualTo(months);
    var tally = new ListTally(3);
    tally.add(SampleBeneficiaries.assigned(1, months));
    assertThat(tally.personYears().agedNonDual().months().intValueExact()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({
    "INITIAL, RETROSPECTIVE, 2016-10, 2017-09",
    "Q1, RETROSPECTIVE, 2017-04, 2018-03",
    "Q2, RETROSPECTIVE, 2017-07, 2018-06",
    "Q3, RETROSPECTIVE, 2017-10, 2018-09",
    "Q4, RETROSPECTIVE, 2018-01, 2018-12",
    "YEAR_END, RETROSPECTIVE, 2018-01, 2018-12",
    "INITIAL, PROSPECTIVE, 2016-10, 2017-09",
    "Q1, PROSPECTIVE, 2018-01, 2018-03",
    "Q3, PROSPECTIVE, 2018-01, 2018-09",
    "Q4, PROSPECTIVE, 2018-01, 2018-12"
  })
  void aListCoversTheMonthsOfItsWindow(
      ListPeriod period, AssignmentMethodology methodology, String from, String through) {
    var window = window(name(2018, period, "T"), methodology);

    assertThat(window.from()).hasToString(from);
    assertThat(window.through()).hasToString(through);
  }

  @Test
  void aBenchmarkListCoversItsCalendarYear() {
    var window = window(SampleBeneficiaries.benchmark(2018, 2016), RETROSPECTIVE);

    assertThat(window.from()).hasToString("2016-01");
    assertThat(window.through()).hasToString("2016-12");
  }

  @Test
  void countsMonthsByTypeAndLeavesOutGaps() {
    var months = EnrollmentMonths.of(2, 2, 2, 2, 2, 2, 0, 15, 0, 4, 1, 3);

    var tally = tally(assigned(1, months));

    assertThat(tally.personYears())
        .isEqualTo(
            new ByEnrollmentType<>(
                PersonYears.ofMonths(1),
                PersonYears.ofMonths(6),
                PersonYears.ofMonths(1),
                PersonYears.ofMonths(1)));
  }

  /**
   * The benchmark is so much a person year: the same beneficiaries make the same dollars all year.
   */
  @ParameterizedTest
  @EnumSource(
      value = ListPeriod.class,
      names = {"Q1", "Q2", "Q3", "Q4"})
  void anUnchangedProspectiveAcoProjectsTheSameDollarsEachQuarter(ListPeriod quarter) {
    var window = window(name(2018, quarter, "T"), PROSPECTIVE);
    var flags = new int[window.months()];
    Arrays.fill(flags, 4);
    var beneficiaries =
        List.of(assigned(1, EnrollmentMonths.of(flags)), assigned(2, EnrollmentMonths.of(flags)));
    var toDate =
        SampleBeneficiaries.year(PROSPECTIVE, Map.of(quarter, beneficiaries))
            .tallies()
            .getFirst()
            .personYears();

    var projected = ProjectedPersonYears.of(toDate, window);

    assertThat(toDate.agedNonDual()).isEqualTo(PersonYears.ofMonths(2L * window.months()));
    assertThat(Money.parse("10123.45").times(projected.agedNonDual()))
        .isEqualTo(Money.parse("20246.90"));
  }

  @Test
  void personYearsOfTwelveMonthsAreNotProjected() {
    var years = tally(assigned(1)).personYears();

    assertThat(
            ProjectedPersonYears.of(years, window(name(2018, ListPeriod.Q2, "T"), RETROSPECTIVE)))
        .isEqualTo(years);
  }

  @Test
  void weighsRiskScoresByMonths() {
    var two = EnrollmentMonths.of(4, 4);
    var one = EnrollmentMonths.of(4);
    var tally =
        tally(
            scored(1, two, 0b11, new ScoreSums(0, 0, 0, 220_000_000_000_001L)),
            scored(2, one, 0b1, new ScoreSums(0, 0, 0, 80_000_000_000_000L)));

    assertThat(tally.riskScores().agedNonDual())
        .contains(Factor.parse("1.000000000000003333333333333333333"));
    assertThat(tally.riskScores().esrd()).isEmpty();
  }

  @Test
  void packsMarksIntoOneNumberAndBack() {
    var marks =
        new ListMarks(TurnoverReason.NOT_STATED, true, true, 3, true, true, 0xABC, 0xFFF, true);

    assertThat(ListMarks.unpacked(marks.packed())).isEqualTo(marks);
    assertThat(ListMarks.unpacked(ListMarks.assignedByClaims(1).packed()))
        .isEqualTo(ListMarks.assignedByClaims(1));
  }

  @Test
  void packsAnIdentifierIntoOneNumberAndBack() {
    assertThat(Mbi.unpack(Mbi.pack("1S00E00TT41"))).isEqualTo("1S00E00TT41");
    assertThat(Mbi.unpack(Mbi.pack("ZZZZZZZZZZZ"))).isEqualTo("ZZZZZZZZZZZ");
    assertThat(Mbi.pack("1S00E00TT4")).isEqualTo(-1);
  }

  private static ListTally tally(ListedBeneficiary... beneficiaries) {
    return SampleBeneficiaries.year(
            RETROSPECTIVE, Map.of(ListPeriod.Q1, SampleBeneficiaries.list(beneficiaries)))
        .tallies()
        .getFirst();
  }

  private static ListedBeneficiary scored(
      int number, EnrollmentMonths months, int scored, ScoreSums scores) {
    var marks = new ListMarks(null, true, false, 1, false, false, 0, scored, false);
    return new ListedBeneficiary(new UUID(0, number), months, marks, 0, null, scores);
  }
}
