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
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;

/** Beneficiaries over REST: rosters, histories, identifiers and overlapping assignment. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class BeneficiariesIT {

  @Test
  void showsTheRosterPageByPageAndAsItWas() {
    var aco = AcoIds.next();
    var other = AcoIds.next();
    agree(aco);
    var lists = SampleDeliveries.of(aco, 2018);
    post(aco, lists.get(2));
    post(aco, lists.get(3));

    var first = beneficiaries(aco, "limit=20").then().statusCode(200).body("items", hasSize(20));
    var next = first.extract().<String>path("nextCursor");
    beneficiaries(aco, "limit=20&cursor=" + next)
        .then()
        .header("Trueup-Revision", "2")
        .body("items", hasSize(5))
        .body("nextCursor", nullValue());
    beneficiaries(aco, "assigned=false")
        .then()
        .body("items", hasSize(2))
        .body("items.assigned", contains(false, false))
        .body("items.enrollmentByMonth", contains(nullValue(), nullValue()));
    beneficiaries(aco, "assigned=true&revision=1").then().body("items", hasSize(24));
    beneficiaries(aco, "limit=0").then().statusCode(400).contentType(Service.PROBLEM);
    beneficiaries(aco, "cursor=1S00E00TT01")
        .then()
        .statusCode(400)
        .body(not(containsString("1S00E00TT01")));
    beneficiaries(other, "limit=1").then().statusCode(404);
  }

  @Test
  void saysOfABeneficiaryWhatTheListSays() {
    var aco = AcoIds.next();
    agree(aco);
    post(aco, SampleDeliveries.of(aco, 2018).get(2));
    var token = tokenOf(aco, SampleDeliveries.mbi(7));

    var beneficiary = "items.find {it.token == '" + token + "'}.";
    beneficiaries(aco, "limit=100")
        .then()
        .body(beneficiary + "change", equalTo("ADDED"))
        .body(beneficiary + "basis", equalTo("CLAIMS"))
        .body(beneficiary + "step", equalTo(2))
        .body(beneficiary + "enrollmentFrom", equalTo("2017-04"))
        .body(beneficiary + "enrollmentByMonth[5]", equalTo("DISABLED"))
        .body(beneficiary + "enrollmentByMonth[6]", equalTo("NOT_ELIGIBLE"))
        .body(beneficiary + "enrollmentByMonth[11]", equalTo("AGED_NON_DUAL"))
        .body(beneficiary + "personMonths.disabled", equalTo(6))
        .body(beneficiary + "personMonths.agedNonDual", equalTo(3))
        .body(beneficiary + "attributedTin", equalTo("001000001"));
  }

  @Test
  void tellsSinceWhenABeneficiaryWasOnWhichListAndWhyGone() {
    var aco = AcoIds.next();
    agree(aco);
    SampleDeliveries.of(aco, 2018).forEach(list -> post(aco, list));
    var token = tokenOf(aco, SampleDeliveries.mbi(34));

    var history = given().get("/acos/" + aco + "/beneficiaries/" + token + "/history").then();

    var year = "years.find {it.performanceYear == '2018'}";
    history
        .statusCode(200)
        .body("token", equalTo(token))
        .body("years.performanceYear", contains("2018"))
        .body(year + ".assigned", equalTo(false))
        .body(year + ".lists.period", contains("INITIAL", "Q1", "Q2", "Q3", "Q3", "BENCHMARK"))
        .body(
            year + ".lists.listedAs",
            contains("NOT_NAMED", "ASSIGNED", "ASSIGNED", "ASSIGNED", "LEFT", "ASSIGNED"))
        .body(year + ".lists.assigned", contains(false, true, true, null, false, null))
        .body(year + ".lists.find {it.period == 'Q1'}.change", equalTo("ADDED"))
        .body(year + ".lists.find {it.stamp == 'T0300000'}.status", equalTo("SUPERSEDED"))
        .body(year + ".lists.find {it.stamp == 'T0310000'}.change", equalTo("DROPPED"))
        .body(
            year + ".lists.find {it.stamp == 'T0310000'}.reason.code",
            equalTo("PLURALITY_ELSEWHERE"))
        .body("months.month", not(empty()));
    given()
        .get("/acos/" + aco + "/beneficiaries/" + UUID.randomUUID() + "/history")
        .then()
        .statusCode(404);
    given()
        .get("/acos/" + aco + "/beneficiaries/1S00E00TT01/history")
        .then()
        .statusCode(400)
        .contentType(Service.PROBLEM)
        .body(not(containsString("1S00E00TT01")));
  }

  @Test
  void resolvesIdentifiersAndTokensOfTheAcosOwnBeneficiariesAndWritesDownWhoAsked() {
    var aco = AcoIds.next();
    var other = AcoIds.next();
    post(aco, SampleDeliveries.of(aco, 2018).get(2));
    var token = tokenOf(aco, "1S00E00TT03");
    post(other, SampleDeliveries.of(other, 2018).get(6));

    lookUp(
            aco,
            "{\"mbis\": [\"1S00E00TT99\", \"1S00E00TT03\"], \"tokens\": [\"%s\"]}".formatted(token))
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body("mbis.mbi", contains("1S00E00TT99", "1S00E00TT03"))
        .body("mbis.token", contains(null, token))
        .body("tokens.find {it.token == '" + token + "'}.mbis", contains("1S00E00TT03"));
    var elsewhere = tokenOf(aco, "1S00E00TT34");
    lookUp(other, "{\"tokens\": [\"%s\"]}".formatted(elsewhere))
        .then()
        .statusCode(200)
        .body("tokens.find {it.token == '" + elsewhere + "'}.mbis", empty());
    given()
        .get("/audit-log?limit=50")
        .then()
        .body(
            "items.findAll {it.acoId == '" + other + "'}.action",
            contains("IDENTIFIERS_LOOKED_UP", "LIST_RECORDED"))
        .body(
            "items.findAll {it.acoId == '" + aco + "' && it.action != 'LIST_RECORDED'}.note",
            contains(
                "identifiers: 1 asked, 1 found; tokens: 0 asked, 0 found",
                "identifiers: 2 asked, 1 found; tokens: 1 asked, 1 found",
                "identifiers: 1 asked, 1 found; tokens: 0 asked, 0 found"))
        .body(not(containsString("1S00E00")));
  }

  @Test
  void refusesWhatIsNoIdentifierWithoutRepeatingIt() {
    var aco = AcoIds.next();
    var long11 =
        "{\"mbis\": [\"1S00E00TT03\", \"1s00e00tt04\", null], \"tokens\": [\"1S00E00TT05\"]}";

    var refused = lookUp(aco, long11);

    refused
        .then()
        .statusCode(422)
        .contentType(Service.PROBLEM)
        .body("errors.where.pointer", contains("/mbis/1", "/mbis/2", "/tokens/0"));
    assertThat(refused.asString().toUpperCase()).doesNotContain("1S00E00");
    lookUp(aco, "{}").then().statusCode(422);
    lookUp(aco, "{\"mbis\": \"1S00E00TT03\"}")
        .then()
        .statusCode(400)
        .body(not(containsString("1S00E00TT03")));
    lookUp(aco, "{\"mbis\": [%s]}".formatted("\"1S00E00TT03\",".repeat(10_000) + "\"\""))
        .then()
        .statusCode(422);
  }

  @Test
  void reportsOverlappingAssignmentWithBothListsAndWhichGoesBefore() {
    var aco = AcoIds.next();
    var other = AcoIds.next();
    putAgreement(aco, "2017-01-01", "{" + tracks("2017", "1", "2018", "1") + "}");
    putAgreement(
        other,
        "2017-01-01",
        "{%s, \"elections\": {\"minimumRate\": \"0.01\"}}"
            .formatted(tracks("2017", "3", "2018", "3")));
    int earlier = accepted(aco, onlyTwo(aco, "5S00E00TT01", "5S00E00TT02"));
    int later = accepted(other, onlyTwo(other, "5S00E00TT02", "5S00E00TT03"));
    var contested = tokenOf(other, "5S00E00TT02");

    getAssignment(aco, "2018").then().body("conflicts", equalTo(0));
    getAssignment(other, "2018").then().body("conflicts", equalTo(1));
    var item = "items.find {it.token == '" + contested + "'}.";
    given()
        .get("/assignment-conflicts?performanceYear=2018&limit=1000")
        .then()
        .statusCode(200)
        .body(item + "laterClaim", equalTo(other))
        .body(item + "laterListing", equalTo(other))
        .body(item + "claims.acoId", contains(aco, other))
        .body(item + "claims.listId", contains(earlier, later))
        .body(item + "claims.methodology", contains("RETROSPECTIVE", "PROSPECTIVE"))
        .body(item + "precedence.acoId", equalTo(other))
        .body(item + "precedence.by", equalTo("PROSPECTIVE_LIST"));

    withdraw(other, later);

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

  private static Response beneficiaries(String aco, String query) {
    return given().get(Service.year(aco, "2018") + "/beneficiaries?" + query);
  }
}
