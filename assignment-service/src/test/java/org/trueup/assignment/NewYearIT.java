package org.trueup.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.trueup.assignment.SentLists.post;
import static org.trueup.assignment.Service.getAssignment;
import static org.trueup.assignment.Service.putAgreement;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.trueup.assignment.sample.PlainList;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;

/**
 * Whether the lists of a new performance year are filed as fast as ever on a database that has many
 * other years, before PostgreSQL has counted anything of the new one. {@code ./trueup measure-lists
 * --claims-on-file 10000000} does the same at the size of ten years.
 */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class NewYearIT {
  private static final Duration LONGEST = Duration.ofSeconds(2);

  @Test
  void theFirstListsOfAYearTakeNoLongerThanOthers() throws SQLException {
    ClaimsOfOtherYears.file();
    var first = AcoIds.next();
    var second = AcoIds.next();
    var last = AcoIds.next();
    for (var aco : new String[] {first, second, last}) {
      agree(aco);
    }

    assertThat(timeToFile(first, 0, 10_000)).isLessThan(LONGEST);
    assertThat(timeToFile(second, 9_990, 500)).isLessThan(LONGEST);
    assertThat(timeToFile(last, 10_480, 500)).isLessThan(LONGEST);

    getAssignment(second, "2024").then().body("conflicts", equalTo(10));
    getAssignment(last, "2024").then().body("conflicts", equalTo(10));
  }

  private static void agree(String aco) {
    var terms =
        "{\"tracksByYear\": {\"2024\": \"BASIC_A\"},"
            + " \"methodologyByYear\": {\"2024\": \"RETROSPECTIVE\"}}";
    putAgreement(aco, "2024-01-01", terms).then().statusCode(201);
  }

  private static Duration timeToFile(String aco, int from, int beneficiaries) {
    var list =
        PlainList.of(aco, "AALR.D249999.T0000000", PlainList.mbis("3S", from, beneficiaries));
    var begun = System.nanoTime();
    post(aco, list).then().statusCode(201).body("assignedBeneficiaries", equalTo(beneficiaries));
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
