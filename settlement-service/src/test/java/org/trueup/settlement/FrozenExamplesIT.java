package org.trueup.settlement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.Topic;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.examples.FrozenExample;
import org.trueup.http.Issuer;

/** What once went out is taken in today. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class FrozenExamplesIT {
  private static final List<Topic> READ =
      List.of(Topic.AGREEMENT_SIGNED, Topic.ASSIGNMENT_DETERMINED, Topic.BENCHMARK_DETERMINED);

  @Inject DataSource database;

  @Test
  void takesInEachExampleAndSettlesWithIt() throws Exception {
    var neighbors = new Neighbors();
    var examples = READ.stream().flatMap(topic -> FrozenExample.of(topic).stream()).toList();
    examples.forEach(neighbors::send);

    var ids = ids(examples);
    await(
        "select event_id from settlement.inbox union select event_id from settlement.dead_letter",
        ids);
    takeAllTheSame();
    await("select event_id from settlement.inbox", ids);
    assertThat(found("select event_id from settlement.dead_letter where state = 'OPEN'"))
        .doesNotContainAnyElementsOf(ids);
    var settlement =
        neighbors.awaitSettlement("A7602/2018", event -> event.inputs().agreement() != null);
    assertThat(settlement.inputs().benchmark().totalBenchmark()).hasToString("81158000");
    neighbors.awaitSettlement("A7606/2025", event -> event.inputs().agreement() != null);
    howManyCameAndLeftIsForThoseWhoSeeBeneficiaries("A7606");
  }

  private static void howManyCameAndLeftIsForThoseWhoSeeBeneficiaries(String aco) {
    assertThat(turnover(aco, Set.of("analyst", "phi-reader"))).contains(1);
    assertThat(turnover(aco, Set.of("analyst"))).isEmpty();
  }

  private static List<Integer> turnover(String aco, Set<String> roles) {
    var token = Issuer.token(Issuer.claims(roles, List.of(aco)));
    return given()
        .header("Authorization", "Bearer " + token)
        .get("/acos/" + aco + "/performance-years/2025/settlement/history")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.turnover.returned");
  }

  /** Not every revision is an example: an operator says that those between are not waited for. */
  private static void takeAllTheSame() {
    var waiting = "items.findAll { it.waitsFor != null }.id";
    for (int letter :
        given().get("/dead-letters?state=OPEN&limit=100").jsonPath().<Integer>getList(waiting)) {
      given()
          .contentType("application/json")
          .body("{\"reason\":\"those between are no examples\"}")
          .post("/dead-letters/" + letter + "/replay");
    }
  }

  private static Set<String> ids(List<FrozenExample> examples) {
    return examples.stream()
        .map(example -> example.record().headers().get("ce_id"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void await(String query, Set<String> ids) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(found(query)).containsAll(ids));
  }

  private Set<String> found(String query) throws SQLException {
    var found = new TreeSet<String>();
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(String.valueOf(rows.getString(1)));
      }
    }
    return found;
  }
}
