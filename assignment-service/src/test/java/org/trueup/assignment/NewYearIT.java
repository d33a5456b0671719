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
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trueup.assignment.sample.SampleList;
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
  private static final String FLAGS = ",4".repeat(12);

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
    var list = list(aco, from, beneficiaries);
    var begun = System.nanoTime();
    post(aco, list).then().statusCode(201).body("assignedBeneficiaries", equalTo(beneficiaries));
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static SampleList list(String aco, int from, int beneficiaries) {
    var header =
        IntStream.rangeClosed(1, 12)
            .mapToObj(month -> ",EnrollFlag" + month)
            .collect(Collectors.joining("", "BENE_MBI_ID,BENE_DEATH_DT", "\n"));
    var rows =
        IntStream.range(from, from + beneficiaries)
            .mapToObj(number -> "3S%09d,".formatted(number) + FLAGS + "\n")
            .collect(Collectors.joining());
    return new SampleList("P." + aco + ".ACO.AALR.D249999.T0000000", Map.of("1-1", header + rows));
  }
}
