package org.trueup.assignment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.trueup.assignment.SentLists.agree;
import static org.trueup.assignment.SentLists.post;
import static org.trueup.assignment.SentLists.withdraw;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trueup.assignment.sample.SampleDeliveries;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class AuditIT {
  /** On the first list of the sample. */
  private static final Integer BENEFICIARIES = 22;

  private static List<Map<String, Object>> latest(int count) {
    return given().get("/audit-log?limit=" + count).then().extract().path("items");
  }

  private static Map<String, Object> last() {
    return latest(1).getFirst();
  }

  /** The entry; to look at it leaves another one. */
  private static Map<String, Object> assertLast(String action, String subject, Integer items) {
    var last = last();
    assertThat(last.get("action")).as(last.toString()).isEqualTo(action);
    assertThat(last.get("subject")).as(last.toString()).isEqualTo(subject);
    assertThat(last.get("items")).as(last.toString()).isEqualTo(items);
    assertThat(last.get("caller")).isEqualTo("local");
    return last;
  }

  @Test
  void whoReadsOfBeneficiariesLeavesAnEntryWithHowMany() {
    var aco = AcoIds.next();
    agree(aco);
    post(aco, SampleDeliveries.of(aco, 2018).getFirst());
    var roster = "/acos/" + aco + "/performance-years/2018/beneficiaries";
    String token = given().get(roster + "?limit=2").then().extract().path("items[0].token");
    assertThat(assertLast("RESOURCE_READ", "GET " + roster + "?limit=2", 2))
        .containsEntry("acoId", aco)
        .containsEntry("role", "phi-reader");

    var history = "/acos/" + aco + "/beneficiaries/" + token + "/history";
    given().get(history).then().statusCode(200);
    assertLast("RESOURCE_READ", "GET " + history, null);

    var conflicts = "/assignment-conflicts?performanceYear=2018&limit=1";
    int found = given().get(conflicts).then().extract().<List<?>>path("items").size();
    assertLast("RESOURCE_READ", "GET " + conflicts, found);
  }

  @Test
  void whoWritesLeavesOneEntry() {
    var aco = AcoIds.next();
    agree(aco);
    assertLast("RESOURCE_WRITTEN", "PUT /acos/" + aco + "/agreements/2017-01-01", null);
    int list = post(aco, SampleDeliveries.of(aco, 2018).getFirst()).path("listId");
    assertLast("LIST_RECORDED", "list " + list, BENEFICIARIES);
    withdraw(aco, list);
    assertThat(latest(2).stream().map(entry -> entry.get("action")))
        .containsExactly("LIST_WITHDRAWN", "RESOURCE_READ"); // the look at the log before
  }

  @Test
  void whatIsRefusedOrReadWithoutARoleOfItsOwnLeavesNone() {
    var before = last().get("seq");
    given().get("/acos").then().statusCode(200);
    given().get("/acos/A9999/beneficiaries/x/history").then().statusCode(400);
    given().contentType("application/json").body("{").put("/acos/A9999/agreements/2018-01-01");
    var entries = latest(2);
    assertThat(entries.getFirst().get("subject")).isEqualTo("GET /audit-log?limit=1");
    assertThat(entries.getFirst().get("seq")).isEqualTo((Integer) before + 1);
  }
}
