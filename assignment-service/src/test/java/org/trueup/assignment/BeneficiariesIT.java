package org.trueup.assignment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.trueup.assignment.SentLists.accepted;
import static org.trueup.assignment.SentLists.agree;
import static org.trueup.assignment.SentLists.lookUp;
import static org.trueup.assignment.SentLists.post;
import static org.trueup.assignment.SentLists.tokenOf;
import static org.trueup.assignment.SentLists.withdraw;
import static org.trueup.assignment.Service.getAssignment;
import static org.trueup.assignment.Service.putAgreement;
import static org.trueup.assignment.Service.tracks;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.trueup.assignment.sample.SampleDeliveries;
import org.trueup.assignment.sample.SampleList;
import org.trueup.embedded.InfrastructureResource;

/** People over REST: rosters, histories, identifiers, and whom two ACOs claim. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class BeneficiariesIT {

  @Test
  void showsTheRosterPageByPageAndAsItWas() {
    agree("A7110");
    var lists = SampleDeliveries.of("A7110", 2018);
    post("A7110", lists.get(2));
    post("A7110", lists.get(3));

    var first = people("A7110", "limit=20").then().statusCode(200).body("items", hasSize(20));
    var next = first.extract().<String>path("nextCursor");
    people("A7110", "limit=20&cursor=" + next)
        .then()
        .header("Trueup-Revision", "2")
        .body("items", hasSize(5))
        .body("nextCursor", nullValue());
    people("A7110", "assigned=false")
        .then()
        .body("items", hasSize(2))
        .body("items.assigned", contains(false, false))
        .body("items.enrollmentByMonth", contains(nullValue(), nullValue()));
    people("A7110", "assigned=true&revision=1").then().body("items", hasSize(24));
    people("A7110", "limit=0").then().statusCode(400).contentType(Service.PROBLEM);
    people("A7110", "cursor=1S00E00TT01")
        .then()
        .statusCode(400)
        .body(not(containsString("1S00E00TT01")));
    people("A7119", "limit=1").then().statusCode(404);
  }

  @Test
  void saysOfAPersonWhatTheListSays() {
    agree("A7111");
    post("A7111", SampleDeliveries.of("A7111", 2018).get(2));
    var token = tokenOf("A7111", SampleDeliveries.mbi(7));

    var person = "items.find {it.token == '" + token + "'}.";
    people("A7111", "limit=100")
        .then()
        .body(person + "change", equalTo("ADDED"))
        .body(person + "basis", equalTo("CLAIMS"))
        .body(person + "step", equalTo(2))
        .body(person + "enrollmentFrom", equalTo("2017-04"))
        .body(person + "enrollmentByMonth[5]", equalTo("DISABLED"))
        .body(person + "enrollmentByMonth[6]", equalTo("NOT_ELIGIBLE"))
        .body(person + "enrollmentByMonth[11]", equalTo("AGED_NON_DUAL"))
        .body(person + "personMonths.disabled", equalTo(6))
        .body(person + "personMonths.agedNonDual", equalTo(3))
        .body(person + "attributedTin", equalTo("001000001"));
  }

  @Test
  void tellsSinceWhenAPersonWasInWhichListAndWhyGone() {
    agree("A7112");
    SampleDeliveries.of("A7112", 2018).forEach(list -> post("A7112", list));
    var token = tokenOf("A7112", SampleDeliveries.mbi(34));

    var history = given().get("/acos/A7112/beneficiaries/" + token + "/history").then();

    history
        .statusCode(200)
        .body("token", equalTo(token))
        .body("years.performanceYear", contains("2018"))
        .body("years[0].assigned", equalTo(false))
        .body("years[0].lists.period", contains("INITIAL", "Q1", "Q2", "Q3", "Q3", "BENCHMARK"))
        .body(
            "years[0].lists.listedAs",
            contains("NOT_NAMED", "ASSIGNED", "ASSIGNED", "ASSIGNED", "LEFT", "ASSIGNED"))
        .body("years[0].lists.assigned", contains(false, true, true, null, false, null))
        .body("years[0].lists[1].change", equalTo("ADDED"))
        .body("years[0].lists[3].status", equalTo("SUPERSEDED"))
        .body("years[0].lists[4].change", equalTo("DROPPED"))
        .body("years[0].lists[4].reason.code", equalTo("PLURALITY_ELSEWHERE"))
        .body("months.month", not(empty()));
    given()
        .get("/acos/A7112/beneficiaries/" + UUID.randomUUID() + "/history")
        .then()
        .statusCode(404);
    given()
        .get("/acos/A7112/beneficiaries/1S00E00TT01/history")
        .then()
        .statusCode(400)
        .contentType(Service.PROBLEM)
        .body(not(containsString("1S00E00TT01")));
  }

  @Test
  void resolvesIdentifiersAndTokensOfTheAcosOwnPeopleAndWritesDownWhoAsked() {
    post("A7113", SampleDeliveries.of("A7113", 2018).get(2));
    var token = tokenOf("A7113", "1S00E00TT03");
    post("A7114", SampleDeliveries.of("A7114", 2018).get(6));

    lookUp(
            "A7113",
            "{\"mbis\": [\"1S00E00TT99\", \"1S00E00TT03\"], \"tokens\": [\"%s\"]}".formatted(token))
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("mbis.mbi", contains("1S00E00TT99", "1S00E00TT03"))
        .body("mbis.token", contains(null, token))
        .body("tokens[0].mbis", contains("1S00E00TT03"));
    var elsewhere = tokenOf("A7113", "1S00E00TT34");
    lookUp("A7114", "{\"tokens\": [\"%s\"]}".formatted(elsewhere))
        .then()
        .statusCode(200)
        .body("tokens[0].mbis", empty());
    given()
        .get("/audit-log?limit=50")
        .then()
        .body("items[0].action", equalTo("IDENTIFIERS_LOOKED_UP"))
        .body("items[0].acoId", equalTo("A7114"))
        .body(
            "items.findAll {it.acoId == 'A7113'}.note",
            contains(
                "identifiers: 1 asked, 1 found; tokens: 0 asked, 0 found",
                "identifiers: 2 asked, 1 found; tokens: 1 asked, 1 found",
                "identifiers: 1 asked, 1 found; tokens: 0 asked, 0 found"))
        .body(not(containsString("1S00E00")));
  }

  @Test
  void refusesWhatIsNoIdentifierWithoutRepeatingIt() {
    var long11 =
        "{\"mbis\": [\"1S00E00TT03\", \"1s00e00tt04\", null], \"tokens\": [\"1S00E00TT05\"]}";

    var refused = lookUp("A7115", long11);

    refused
        .then()
        .statusCode(422)
        .contentType(Service.PROBLEM)
        .body("errors.where.pointer", contains("/mbis/1", "/mbis/2", "/tokens/0"));
    assertThat(refused.asString().toUpperCase()).doesNotContain("1S00E00");
    lookUp("A7115", "{}").then().statusCode(422);
    lookUp("A7115", "{\"mbis\": \"1S00E00TT03\"}")
        .then()
        .statusCode(400)
        .body(not(containsString("1S00E00TT03")));
    lookUp("A7115", "{\"mbis\": [%s]}".formatted("\"1S00E00TT03\",".repeat(10_000) + "\"\""))
        .then()
        .statusCode(422);
  }

  @Test
  void reportsWhomTwoAcosClaimWithBothListsAndWhichGoesBefore() {
    putAgreement("A7116", "2017-01-01", "{" + tracks("2017", "1", "2018", "1") + "}");
    putAgreement(
        "A7117",
        "2017-01-01",
        "{%s, \"elections\": {\"minimumRate\": \"0.01\"}}"
            .formatted(tracks("2017", "3", "2018", "3")));
    int earlier = accepted("A7116", onlyTwo("A7116", "5S00E00TT01", "5S00E00TT02"));
    int later = accepted("A7117", onlyTwo("A7117", "5S00E00TT02", "5S00E00TT03"));
    var contested = tokenOf("A7117", "5S00E00TT02");

    getAssignment("A7116", "2018").then().body("conflicts", equalTo(0));
    getAssignment("A7117", "2018").then().body("conflicts", equalTo(1));
    var item = "items.find {it.token == '" + contested + "'}.";
    given()
        .get("/assignment-conflicts?performanceYear=2018&limit=1000")
        .then()
        .statusCode(200)
        .body(item + "laterClaim", equalTo("A7117"))
        .body(item + "claims.acoId", contains("A7116", "A7117"))
        .body(item + "claims.listId", contains(earlier, later))
        .body(item + "claims.methodology", contains("RETROSPECTIVE", "PROSPECTIVE"))
        .body(item + "precedence.acoId", equalTo("A7117"))
        .body(item + "precedence.by", equalTo("PROSPECTIVE_LIST"));

    withdraw("A7117", later);

    List<String> left =
        given()
            .get("/assignment-conflicts?performanceYear=2018&limit=1000")
            .then()
            .extract()
            .path("items.token");
    assertThat(left).doesNotContain(contested);
    given().get("/assignment-conflicts").then().statusCode(400);
  }

  private static SampleList onlyTwo(String aco, String... mbis) {
    var flags = new StringBuilder("BENE_MBI_ID,BENE_DEATH_DT");
    for (int month = 1; month <= 12; month++) {
      flags.append(",EnrollFlag").append(month);
    }
    for (var mbi : mbis) {
      flags.append('\n').append(mbi).append(",").append(",4".repeat(12));
    }
    return new SampleList(
        "P." + aco + ".ACO.HASSGN.D189999.T0000000", Map.of("1-1", flags.append('\n').toString()));
  }

  private static Response people(String aco, String query) {
    return given().get(Service.year(aco, "2018") + "/beneficiaries?" + query);
  }
}
