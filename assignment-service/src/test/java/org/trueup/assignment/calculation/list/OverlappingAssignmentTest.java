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
    var earlier = claim("A7181", 1, AssignmentMethodology.RETROSPECTIVE, true);
    var later = claim("A7182", 2, AssignmentMethodology.PROSPECTIVE, false);

    var decision = decide(2018, earlier, later);

    assertThat(decision.claim()).isEqualTo(later);
    assertThat(decision.by().by()).isEqualTo(Precedence.By.PROSPECTIVE_LIST);
  }

  @Test
  void voluntaryAlignmentGoesBeforeClaimsSince2018() {
    var earlier = claim("A7181", 1, AssignmentMethodology.RETROSPECTIVE, false);
    var later = claim("A7182", 2, AssignmentMethodology.RETROSPECTIVE, true);

    assertThat(decide(2018, earlier, later).claim()).isEqualTo(later);
    assertThat(decide(2017, earlier, later).claim()).isEqualTo(earlier);
  }

  @Test
  void twoProspectiveListsAreToldApartByVoluntaryAlignment() {
    var earlier = claim("A7181", 1, AssignmentMethodology.PROSPECTIVE, false);
    var later = claim("A7182", 2, AssignmentMethodology.PROSPECTIVE, true);
    var retrospective = claim("A7183", 0, AssignmentMethodology.RETROSPECTIVE, true);

    var decision = decide(2018, retrospective, later, earlier);

    assertThat(decision.claim()).isEqualTo(later);
    assertThat(decision.by().by()).isEqualTo(Precedence.By.VOLUNTARY_ALIGNMENT);
  }

  @Test
  void betweenEqualsTheEarlierClaimStands() {
    var earlier = claim("A7182", 1, AssignmentMethodology.RETROSPECTIVE, true);
    var later = claim("A7181", 2, AssignmentMethodology.RETROSPECTIVE, true);

    var decision = decide(2018, later, earlier);

    assertThat(decision.claim()).isEqualTo(earlier);
    assertThat(decision.by().by()).isEqualTo(Precedence.By.EARLIER_CLAIM);
  }

  private static OverlappingAssignment.Decision decide(int year, OverlappingAssignment... claims) {
    var rule = SampleBeneficiaries.RULES.lists().precedence().at(PerformanceYear.of(year)).value();
    return OverlappingAssignment.decide(List.of(claims), rule);
  }

  private static OverlappingAssignment claim(
      String aco, int second, AssignmentMethodology methodology, boolean voluntary) {
    return new OverlappingAssignment(
        AcoId.parse(aco), second, Instant.ofEpochSecond(second), methodology, voluntary);
  }
}
