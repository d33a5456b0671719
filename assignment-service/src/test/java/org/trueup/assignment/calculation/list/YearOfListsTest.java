package org.trueup.assignment.calculation.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trueup.assignment.calculation.list.SampleBeneficiaries.assigned;
import static org.trueup.assignment.calculation.list.SampleBeneficiaries.beneficiary;
import static org.trueup.assignment.calculation.list.SampleBeneficiaries.left;
import static org.trueup.assignment.calculation.list.SampleBeneficiaries.leftDead;
import static org.trueup.assignment.calculation.list.SampleBeneficiaries.list;
import static org.trueup.contracts.value.AssignmentMethodology.PROSPECTIVE;
import static org.trueup.contracts.value.AssignmentMethodology.RETROSPECTIVE;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.trueup.assignment.calculation.list.Turnover.Change;
import org.trueup.assignment.rules.list.ListPeriod;
import org.trueup.assignment.rules.list.TurnoverReason;
import org.trueup.contracts.value.AssignmentMethodology;

class YearOfListsTest {
  private static final EnrollmentMonths NONE =
      EnrollmentMonths.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  @Test
  void countsThoseWhoCameAndThoseWhoLeftByReason() {
    var year =
        year(
            RETROSPECTIVE,
            list(assigned(1), assigned(2), assigned(3)),
            list(assigned(1), assigned(4), left(2, TurnoverReason.PLURALITY_ELSEWHERE)));

    var turnover = year.turnovers().get(1);
    assertThat(turnover.count(Change.ADDED)).isEqualTo(1);
    assertThat(turnover.count(Change.DROPPED)).isEqualTo(2);
    assertThat(turnover.byReason())
        .isEqualTo(Map.of(TurnoverReason.PLURALITY_ELSEWHERE, 1, TurnoverReason.NOT_STATED, 1));
    assertThat(year.tallies()).extracting(ListTally::beneficiaries).containsExactly(3, 2);
    assertThat(year.roster().size()).isEqualTo(4);
  }

  @Test
  void aReEntryDoesNotKeepTheOldReason() {
    var year =
        year(
            RETROSPECTIVE,
            list(assigned(1)),
            list(left(1, TurnoverReason.NO_VISIT_OR_OTHER)),
            list(assigned(1)));

    assertThat(year.turnovers().get(2).count(Change.RETURNED)).isEqualTo(1);
    assertThat(year.turnovers().get(2).byReason()).isEmpty();
    assertThat(states(RETROSPECTIVE, assigned(1), left(1, TurnoverReason.NON_US), assigned(1))[2])
        .isEqualTo(BeneficiaryState.ASSIGNED);
  }

  @Test
  void whomClaimsPassOverLeavesIfAssignedBeforeAndElseNeverWasThere() {
    var passedOver =
        beneficiary(1, NONE, ListMarks.passedOver(TurnoverReason.PLURALITY_ELSEWHERE), null);

    assertThat(states(RETROSPECTIVE, assigned(1), passedOver)[1].reason())
        .isEqualTo(TurnoverReason.PLURALITY_ELSEWHERE);
    assertThat(states(RETROSPECTIVE, passedOver, passedOver))
        .containsExactly(BeneficiaryState.NEVER, BeneficiaryState.NEVER);
    assertThat(states(PROSPECTIVE, passedOver)).containsExactly(BeneficiaryState.NEVER);
  }

  @Test
  void aReasonLastsWhileTheBeneficiaryIsAway() {
    var states =
        states(RETROSPECTIVE, assigned(1), left(1, TurnoverReason.GROUP_HEALTH_PLAN), null);

    assertThat(states[2].reason()).isEqualTo(TurnoverReason.GROUP_HEALTH_PLAN);
  }

  @Test
  void aRowThatSaysSomethingElseAboutAMonthIsAChange() {
    var dual = EnrollmentMonths.of(3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3);

    var year =
        year(RETROSPECTIVE, list(assigned(1), assigned(2)), list(assigned(1, dual), assigned(2)));

    assertThat(year.turnovers().get(1).count(Change.CHANGED)).isEqualTo(1);
  }

  @Test
  void aProspectiveListOnlyShrinks() {
    var year =
        year(
            PROSPECTIVE,
            list(assigned(1), assigned(2)),
            list(assigned(1), assigned(2), assigned(3)),
            list(assigned(1), assigned(3)));

    assertThat(year.tallies()).extracting(ListTally::beneficiaries).containsExactly(2, 2, 1);
    assertThat(year.turnovers().get(2).count(Change.EXCLUDED)).isEqualTo(1);
    assertThat(year.turnovers().get(1).count(Change.ADDED)).isZero();
  }

  @Test
  void anExclusionIsForTheRestOfTheYear() {
    var states =
        states(PROSPECTIVE, assigned(1), left(1, TurnoverReason.GROUP_HEALTH_PLAN), assigned(1));

    assertThat(states[2]).isEqualTo(BeneficiaryState.left(TurnoverReason.GROUP_HEALTH_PLAN));
  }

  @Test
  void aDeathBeforeTheYearExcludesAndIsThePrimaryReason() {
    var states =
        states(
            PROSPECTIVE, assigned(1), leftDead(1, TurnoverReason.PART_A_OR_B_ONLY, "2017-12-31"));

    assertThat(states[1].reason()).isEqualTo(TurnoverReason.DEATH_BEFORE_PY);
  }

  @Test
  void aDeathBeforeTheYearExcludesWhoeverIsStillListed() {
    var dead =
        beneficiary(1, SampleBeneficiaries.AGED, ListMarks.assignedByClaims(1), "2017-11-02");

    assertThat(states(PROSPECTIVE, assigned(1), dead)[1].reason())
        .isEqualTo(TurnoverReason.DEATH_BEFORE_PY);
    assertThat(states(RETROSPECTIVE, assigned(1), dead)[1].assigned()).isTrue();
  }

  @Test
  void aDeathInTheYearDoesNotExclude() {
    var died =
        beneficiary(1, SampleBeneficiaries.AGED, ListMarks.assignedByClaims(1), "2018-01-01");

    assertThat(states(PROSPECTIVE, assigned(1), died)[1].assigned()).isTrue();
  }

  @Test
  void aYearWithoutAMonthOfBothPartsExcludesOnceTheYearIsOver() {
    var lists =
        lists(
            PROSPECTIVE,
            ListPeriod.INITIAL,
            list(assigned(1)),
            ListPeriod.Q3,
            list(assigned(1, NONE)));
    assertThat(lists.tallies().get(1).beneficiaries()).isEqualTo(1);

    var whole =
        lists(
            PROSPECTIVE,
            ListPeriod.INITIAL,
            list(assigned(1)),
            ListPeriod.Q4,
            list(assigned(1, NONE)));
    assertThat(whole.exclusions().get(1)).isEqualTo(Map.of(TurnoverReason.NO_AB_MONTH, 1));
  }

  @Test
  void estimatesTheProspectiveListOfARetrospectiveAco() {
    var year =
        year(
            RETROSPECTIVE,
            list(assigned(1), assigned(2), assigned(3), assigned(4)),
            list(
                leftDead(1, TurnoverReason.NO_VISIT_OR_OTHER, "2017-12-01"),
                left(2, TurnoverReason.PLURALITY_ELSEWHERE),
                left(3, TurnoverReason.GROUP_HEALTH_PLAN),
                assigned(4),
                assigned(5)),
            list(assigned(3), assigned(4), left(5, TurnoverReason.PART_A_OR_B_ONLY)));

    assertThat(year.prospectiveBase()).isEqualTo(4);
    assertThat(year.exclusions().get(1))
        .isEqualTo(Map.of(TurnoverReason.DEATH_BEFORE_PY, 1, TurnoverReason.GROUP_HEALTH_PLAN, 1));
    assertThat(year.exclusions().get(2)).isEmpty();
  }

  @Test
  void twoRowsUnderOneTokenAreOneBeneficiary() {
    var year = year(RETROSPECTIVE, list(assigned(1), left(1, TurnoverReason.NO_VISIT_OR_OTHER)));

    assertThat(year.tallies().getFirst().beneficiaries()).isEqualTo(1);
    assertThat(year.tallies().getFirst().personYears().agedNonDual()).hasToString("1");
  }

  private static YearOfLists lists(
      AssignmentMethodology methodology,
      ListPeriod first,
      List<ListedBeneficiary> one,
      ListPeriod second,
      List<ListedBeneficiary> two) {
    return SampleBeneficiaries.year(methodology, new TreeMap<>(Map.of(first, one, second, two)));
  }

  @SafeVarargs
  private static YearOfLists year(
      AssignmentMethodology methodology, List<ListedBeneficiary>... lists) {
    SortedMap<ListPeriod, List<ListedBeneficiary>> byPeriod = new TreeMap<>();
    for (int i = 0; i < lists.length; i++) {
      byPeriod.put(ListPeriod.values()[i], lists[i]);
    }
    return SampleBeneficiaries.year(methodology, byPeriod);
  }

  private static BeneficiaryState[] states(
      AssignmentMethodology methodology, ListedBeneficiary... lists) {
    var yearStart = LocalDate.of(2018, 1, 1);
    return methodology == RETROSPECTIVE
        ? BeneficiaryState.retrospective(
            lists, yearStart, Collections.nCopies(lists.length, TurnoverReason.NOT_STATED))
        : BeneficiaryState.prospective(lists, yearStart, list -> false);
  }
}
