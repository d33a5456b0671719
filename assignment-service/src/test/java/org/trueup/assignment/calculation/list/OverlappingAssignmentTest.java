package org.trueup.assignment.calculation.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trueup.assignment.rules.list.Precedence;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.PerformanceYear;

class OverlappingAssignmentTest {

  @Test
  void aProspectiveListGoesBeforeARetrospectiveOneThatCameEarlier() {
    var earlier = assignment("A7181", 1, AssignmentMethodology.RETROSPECTIVE, true);
    var later = assignment("A7182", 2, AssignmentMethodology.PROSPECTIVE, false);

    var decision = decide(2018, earlier, later);

    assertThat(decision.first()).isEqualTo(later);
    assertThat(decision.by().by()).isEqualTo(Precedence.By.PROSPECTIVE_LIST);
  }

  @Test
  void voluntaryAlignmentGoesBeforeClaimsBasedAssignmentSince2018() {
    var earlier = assignment("A7181", 1, AssignmentMethodology.RETROSPECTIVE, false);
    var later = assignment("A7182", 2, AssignmentMethodology.RETROSPECTIVE, true);

    assertThat(decide(2018, earlier, later).first()).isEqualTo(later);
    assertThat(decide(2017, earlier, later).first()).isEqualTo(earlier);
  }

  @Test
  void twoProspectiveListsAreToldApartByVoluntaryAlignment() {
    var earlier = assignment("A7181", 1, AssignmentMethodology.PROSPECTIVE, false);
    var later = assignment("A7182", 2, AssignmentMethodology.PROSPECTIVE, true);
    var retrospective = assignment("A7183", 0, AssignmentMethodology.RETROSPECTIVE, true);

    var decision = decide(2018, retrospective, later, earlier);

    assertThat(decision.first()).isEqualTo(later);
    assertThat(decision.by().by()).isEqualTo(Precedence.By.VOLUNTARY_ALIGNMENT);
  }

  @Test
  void betweenEqualsTheEarlierListingStands() {
    var earlier = assignment("A7182", 1, AssignmentMethodology.RETROSPECTIVE, true);
    var later = assignment("A7181", 2, AssignmentMethodology.RETROSPECTIVE, true);

    var decision = decide(2018, later, earlier);

    assertThat(decision.first()).isEqualTo(earlier);
    assertThat(decision.by().by()).isEqualTo(Precedence.By.EARLIER_CLAIM);
  }

  private static OverlappingAssignment.Decision decide(
      int year, OverlappingAssignment... assignments) {
    var rule = SampleBeneficiaries.RULES.lists().precedence().at(PerformanceYear.of(year)).value();
    return OverlappingAssignment.decide(List.of(assignments), rule);
  }

  private static OverlappingAssignment assignment(
      String aco, int second, AssignmentMethodology methodology, boolean voluntary) {
    return new OverlappingAssignment(
        AcoId.parse(aco), second, Instant.ofEpochSecond(second), methodology, voluntary);
  }
}
