package org.trueup.settlement;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.path.json.JsonPath.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.trueup.settlement.SettledAcos.NEIGHBORS;
import static org.trueup.settlement.SettledAcos.get;
import static org.trueup.settlement.SettledAcos.send;
import static org.trueup.settlement.SettledAcos.settle;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.value.Track;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;

/** What a year will bring, which track to sign, and what another law would have paid. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class OutlookIT {
  private static final String ACO_1 = AcoIds.next();
  private static final String ACO_4 = AcoIds.next();
  private static final String ACO_5 = AcoIds.next();
  private static final String ACO_6 = AcoIds.next();
  private static final String ACO_8 = AcoIds.next();
  private static final String ACO_9 = AcoIds.next();
  private static final String ACO_10 = AcoIds.next();
  private static final String ACO_11 = AcoIds.next();

  /** Everything of it is final: each likely year is the settlement. */
  @Test
  void aFinalYearIsProjectedAsItIsSettled() {
    settle(ACO_5, "139680000");

    get(ACO_5, "projection")
        .statusCode(200)
        .body("stage", equalTo("FINAL"))
        .body("mean", equalTo("0.03"))
        .body("standardDeviation", equalTo("0"))
        .body("atTheMean", equalTo("1905120"))
        .body("expected", equalTo("1905120"))
        .body("yearsEarning", equalTo(2003))
        .body("amounts.least", equalTo("1905120"))
        .body("parametersFingerprint.length()", equalTo(64));
    get(ACO_5, "projection/years/1")
        .statusCode(200)
        .body("amount", equalTo("1905120"))
        .body("lines.line", hasItem("N"));
    get(ACO_5, "projection/years/2004").statusCode(400);
    get(ACO_5, "projection/years/x").statusCode(404);
    given()
        .accept("text/csv")
        .get("/acos/" + ACO_5 + "/performance-years/2018/projection/years")
        .then()
        .statusCode(200)
        .body(startsWith("number,savingsRate,amount\r\n1,0.03,1905120\r\n"));
    isARowOfATable();
    namesTheProvisionalRulesOfItsBenchmark();
  }

  private static void isARowOfATable() {
    var path = "/acos/" + ACO_5 + "/performance-years/2018/projection";
    var csv = given().get(path + ".csv").then().statusCode(200).contentType("text/csv").extract();
    assertThat(csv.asString().lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("acoId,performanceYear,revision,stage,")
        .contains(",mean,", ",expected,", ",amounts.worstTenth,", ",provisionalRules,");
    given()
        .get(path + ".xlsx")
        .then()
        .statusCode(200)
        .header("Content-Disposition", containsString(ACO_5 + "-2018-projection.xlsx"));
  }

  private static void namesTheProvisionalRulesOfItsBenchmark() {
    get(ACO_5, "projection").body("provisionalRules", empty());
    NEIGHBORS.announceProvisional(
        Neighbors.benchmark(ACO_5, "2018", 2, 12_000, "144000000", "139680000"),
        "Trend: not read in a text");
    NEIGHBORS.awaitSettlement(ACO_5 + "/2018", event -> event.provisional() != null);

    var words = contains("Trend: not read in a text");
    for (var answer : List.of("projection", "projection/years/7", "settlement/cliff")) {
      get(ACO_5, answer).body("provisionalRules", words);
    }
    get(ACO_5, "settlement/overview").body("provisionalRules", words);
    get(ACO_5, "settlement/scenarios").body("items[0].provisionalRules", words);
    get(ACO_5, "settlement/outcomes?track=1")
        .body("tracks[0].provisionalRules", words)
        .body("items[0].provisional", equalTo(true));
  }

  private static void report(String aco, long revision, String expenditures) {
    NEIGHBORS.announceThirdQuarter(aco, revision, expenditures);
    NEIGHBORS.awaitSettlement(
        aco + "/2018",
        event -> {
          var benchmark = event.inputs().benchmark();
          return benchmark != null && benchmark.head().revision() == revision;
        });
  }

  /** It contains what the first one did: nothing is believed twice. */
  @Test
  void aSecondReportOfTheSameStageReplacesTheFirst() {
    NEIGHBORS.sign(ACO_9, "2018-01-01", "2018", Track.TRACK_1);
    report(ACO_9, 1, "99000000");
    var first = get(ACO_9, "projection").body("stage", equalTo("Q3")).extract().asString();
    report(ACO_9, 2, "104000000");
    var second =
        get(ACO_9, "projection")
            .body("stage", equalTo("Q3"))
            .body("mean", not(equalTo(from(first).getString("mean"))))
            .body("credibility", equalTo(from(first).getString("credibility")))
            .body("standardDeviation", equalTo(from(first).getString("standardDeviation")))
            .extract()
            .asString();

    // As if the second had come alone.
    NEIGHBORS.sign(ACO_10, "2018-01-01", "2018", Track.TRACK_1);
    report(ACO_10, 1, "104000000");
    get(ACO_10, "projection")
        .body("mean", equalTo(from(second).getString("mean")))
        .body("expected", equalTo(from(second).getString("expected")));
  }

  @Test
  void whichTrackToSignAfterIt() {
    settle(ACO_6, "139680000");

    get(ACO_6, "track-choice?tracks=1,2,3&years=3&caution=0.25&minimumRate=1.5%25")
        .statusCode(200)
        .body("items.choice", contains("TRACK_1", "TRACK_2", "TRACK_3"))
        .body("items[0].shareOwingOnce", equalTo("0"))
        .body("items[2].lossSharingLimit", equalTo("21600000"))
        .body("items[1].expectedByYear.size()", equalTo(3))
        .body("items[2].repaymentMechanism", equalTo("1440000"))
        .body("ties[0].explanation", containsString("if your caution is below"))
        .body("assumptions", hasItem(containsString("by the law of 2018")));
    get(ACO_6, "track-choice?tracks=TRACK_1,TRACK_1_PLUS")
        .statusCode(200)
        .body("items.provisional", contains(null, true))
        .body("provisionalRules", hasItem(containsString("Track 1+")));
    get(ACO_6, "track-choice?tracks=1,2&caution=1.5")
        .statusCode(422)
        .body("errors.expected", contains("from 0 to 1"));
    get(ACO_6, "track-choice?tracks=EN").statusCode(422);
    get(ACO_6, "track-choice?tracks=1-2&years=3").statusCode(422);
    get(ACO_6, "track-choice?tracks=9").statusCode(400);
    get(ACO_6, "track-choice").statusCode(422);
  }

  private static ValidatableResponse reform(String overlay) {
    var asText = encoderConfig().encodeContentTypeAs("application/yaml", ContentType.TEXT);
    return given()
        .config(config().encoderConfig(asText))
        .contentType("application/yaml")
        .body(overlay)
        .post("/reforms")
        .then();
  }

  @Test
  void whatAnotherLawWouldHavePaid() {
    settle(ACO_1, "139680000");

    // 4,320,000 saved: 5 points more, x 90% quality x 98%
    reform("overlay: mine\ninclude: [plus-five-points]\n")
        .statusCode(200)
        .body("overlay", equalTo("mine"))
        .body("losers", equalTo(0))
        .body("items.find { it.acoId == '" + ACO_1 + "' }.change", equalTo("190512"))
        .body("items.find { it.acoId == '" + ACO_1 + "' }.why", equalTo("MORE"));
    reform("overlay: mine\n").statusCode(200).body("costToTrustFund", equalTo("0"));
    reform("overlay: mine\nrules: {sequestratoin: [{from: 2012, value: 0%}]}")
        .statusCode(422)
        .body("errors[0].rule", containsString("sequestratoin is no rule of a settlement"));
    reform("overlay: mine\nrules: {maximum-sharing-rate: [{from: 2012, times: 1e400000000}]}")
        .statusCode(422)
        .body("errors[0].rule", containsString("is not a factor"));
    reform("overlay: mine\nrules: {maximum-sharing-rate: [{from: 2012, add: -500%}]}")
        .statusCode(422)
        .body("errors[0].rule", containsString("it must be from 0% to 100%"));
    reform("overlay: [").statusCode(422);
    reform("").statusCode(422);
  }

  /** Its settlement waits for quality and names no rules; what is expected rests on them. */
  @Test
  void aYearThatWaitsNamesTheProvisionalRulesOfItsProjection() {
    NEIGHBORS.sign(ACO_11, "2025-01-01", "2025", Track.BASIC_A);
    NEIGHBORS.announceBenchmark(ACO_11, "2025", 1, 12_000, "144000000", "139680000");
    NEIGHBORS.awaitSettlement(ACO_11 + "/2025", event -> event.inputs().benchmark() != null);

    of2025("settlement").body("stage", equalTo("WAITING"));
    of2025("projection").body("provisionalRules", hasItem(startsWith("Sequestration of")));
    of2025("projection/years").body("items[0].provisional", equalTo(true));
    given()
        .contentType("application/json")
        .body("{\"name\":\"Q1\",\"date\":\"2025-03-31\"}")
        .post("/acos/" + ACO_11 + "/performance-years/2025/closes")
        .then()
        .statusCode(201)
        .body("provisional", equalTo(true));
  }

  private static ValidatableResponse of2025(String what) {
    return given().get("/acos/" + ACO_11 + "/performance-years/2025/" + what).then();
  }

  private static String leavers(String beneficiaries, String months) {
    return """
        {"costRatios": ["0.9", "1"], "leavers": [{"estimate": "LOW", "beneficiaries": %s,
          "personYearsByType": {"esrd": {"months": "0"}, "disabled": {"months": "0"},
            "agedDual": {"months": "0"}, "agedNonDual": {"months": "%s"}}}]}"""
        .formatted(beneficiaries, months);
  }

  /**
   * 12,000 at 12,000 dollars each save 3 percent; 1,000 of them leave, whose cost is a question.
   */
  @Test
  void whatAYearComesToWithoutThoseWhoLeave() {
    settle(ACO_8, "139680000");

    send("POST", ACO_8, "participant-list-what-if", leavers("1000", "12000"))
        .statusCode(200)
        .body("assignedBeneficiaries", equalTo(12_000))
        .body("amount", equalTo("1905120"))
        .body("items.assignedAfter", contains(11_000, 11_000))
        .body("items.totalBenchmark", contains("132000000", "132000000"))
        .body("items.totalExpenditures", contains("128880000", "127680000"))
        // Line for 10,000 to 14,999 people: 3% less 0.3% x 1,000 / 4,999.
        .body("items[1].minimumRate", equalTo("0.029399879976"))
        // 3,120,000 are 2.36% of the benchmark; 4,320,000 are 3.27%, shared as before.
        .body("items.amount", contains("0", "1905120"))
        .body("items.change", contains("-1905120", "0"))
        .body("items[0].explanation", startsWith("Savings do not reach"))
        .body("items[1].tippingRatio", equalTo("0.963398679736"))
        .body("assumptions", hasItem(containsString("every person year brings the same")));
    given()
        .contentType("application/json")
        .accept("text/csv")
        .body(leavers("1000", "12000"))
        .post("/acos/" + ACO_8 + "/performance-years/2018/participant-list-what-if")
        .then()
        .statusCode(200)
        .body(startsWith("estimate,beneficiaries,costRatio,assignedAfter,"));
    send("POST", ACO_8, "participant-list-what-if", leavers("12000", "12000"))
        .statusCode(422)
        .body("errors[0].where.pointer", equalTo("/leavers/0"))
        .body("errors[0].expected", containsString("settled with 12000 assigned"));
    send("POST", ACO_8, "participant-list-what-if", leavers("-1", "-12"))
        .statusCode(422)
        .body("errors.where.pointer", hasItem("/leavers/0/beneficiaries"));
    send("POST", ACO_8, "participant-list-what-if", "{\"leavers\": [null]}").statusCode(422);
    send("POST", ACO_8, "participant-list-what-if", "{}").statusCode(422);
    send("POST", AcoIds.next(), "participant-list-what-if", leavers("1", "12")).statusCode(404);
  }

  @Test
  void whatCameOfAProjectionIsKept() {
    settle(ACO_4, "139680000");
    send(
            "POST",
            ACO_4,
            "determinations",
            "{\"kind\":\"INITIAL\",\"amount\":\"1905120\",\"date\":\"2019-09-01\"}")
        .statusCode(201);

    given()
        .get("/projections?performanceYear=2018&limit=2")
        .then()
        .statusCode(200)
        .body("items.size()", lessThanOrEqualTo(2))
        .body("total.p50", notNullValue());
    given().get("/projections").then().statusCode(400);
    given()
        .get("/projections/calibration")
        .then()
        .statusCode(200)
        .body("items.stage", hasItem("FINAL"))
        .body("items.find { it.stage == 'FINAL' }.heldBy50", equalTo("1"));
  }
}
