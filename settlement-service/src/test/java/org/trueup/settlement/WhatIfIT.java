package org.trueup.settlement;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trueup.contracts.value.Track;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;

/** Other terms, the distance to the minimum rate, and CMS's own word. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class WhatIfIT {
  private static final String ACO_1 = AcoIds.next();
  private static final String ACO_2 = AcoIds.next();
  private static final String ACO_3 = AcoIds.next();
  private static final String ACO_4 = AcoIds.next();
  private static final String ACO_5 = AcoIds.next();
  private static final String ACO_6 = AcoIds.next();
  private static final String ACO_7 = AcoIds.next();
  private static final String ACO_8 = AcoIds.next();
  private static final String ACO_9 = AcoIds.next();
  private static final String ACO_10 = AcoIds.next();
  private static final String ACO_11 = AcoIds.next();
  private static final String ACO_12 = AcoIds.next();
  private static final String ACO_13 = AcoIds.next();
  private static final String ACO_14 = AcoIds.next();
  private static final String ACO_15 = AcoIds.next();
  private static final String ACO_16 = AcoIds.next();

  private static final Neighbors NEIGHBORS = new Neighbors();

  private static void settle(String aco, String expenditures) {
    NEIGHBORS.sign(aco, "2018-01-01", "2018", Track.TRACK_1);
    NEIGHBORS.announceBenchmark(aco, "2018", 1, 12_000, "144000000", expenditures);
    send("PUT", aco, "quality", "{\"standard\":\"MET\",\"score\":\"0.9\"}").statusCode(201);
    NEIGHBORS.awaitSettlement(aco + "/2018", event -> event.figures() != null);
  }

  private static ValidatableResponse send(String method, String aco, String what, String body) {
    return given()
        .contentType("application/json")
        .body(body)
        .request(method, "/acos/" + aco + "/performance-years/2018/" + what)
        .then();
  }

  private static ValidatableResponse get(String aco, String what) {
    return given()
        .urlEncodingEnabled(false)
        .get("/acos/" + aco + "/performance-years/2018/" + what)
        .then();
  }

  @Test
  void otherTermsSideBySide() {
    settle(ACO_1, "135360000");

    // 8,640,000 saved: x 45%, 54%, 67.5% x 98%
    get(ACO_1, "settlement/scenarios?track=1,1%2B,2,3,EN")
        .statusCode(200)
        .body("items.track", hasItems("TRACK_1", "TRACK_1_PLUS", "TRACK_2", "TRACK_3", "ENHANCED"))
        .body("items[0].difference", equalTo("0"))
        .body("items[2].payment", equalTo("4572288"))
        .body("items[3].payment", equalTo("5715360"))
        .body("items[3].partsAt.line", notNullValue())
        .body("items[4].offered", equalTo(false))
        .body("items[4].notOfferedBecause", containsString("no rule in force for 2018"));
  }

  @Test
  void saysWhatIsNotOnFileForAnotherWindow() {
    settle(ACO_2, "135360000");

    get(ACO_2, "settlement/scenarios?track=2,3&population=own-window")
        .statusCode(200)
        .body("items[0].payment", equalTo("4572288"))
        .body("items[1].payment", nullValue())
        .body("items[1].notOnFile", containsString("PROSPECTIVE assignment are not on file"));
    get(ACO_2, "settlement/scenarios?track=2&population=mine").statusCode(400);
  }

  @Test
  void aWholeAgreementWithItsPhasedLimits() {
    settle(ACO_3, "190000000");

    // 46,000,000 lost x 46%, limited to 5, 7.5 and 10% of 144,000,000
    get(ACO_3, "settlement/scenarios?track=2&years=3&minimumRate=1%25")
        .statusCode(200)
        .body("items.owed", equalTo(List.of("7200000", "10800000", "14400000")))
        .body("items.yearInTrack", equalTo(List.of(1, 2, 3)));
  }

  @Test
  void theDistanceToTheMinimumRate() {
    settle(ACO_4, "139896000");

    get(ACO_4, "settlement/cliff")
        .statusCode(200)
        .body("side", equalTo("SAVINGS"))
        .body("reached", equalTo(false))
        .body("atStake", equalTo("1809864"))
        .body("assignedBeneficiaries", notNullValue())
        .body("assumption", containsString("for each person"))
        .body("decides", equalTo(true))
        .body("edges.side", equalTo(List.of("SAVINGS", "LOSSES")))
        .body("edges.decides", equalTo(List.of(true, false)));
    settle(ACO_9, "150000000");
    get(ACO_9, "settlement/cliff")
        .statusCode(200)
        .body("decides", equalTo(false))
        .body("edges.size()", equalTo(2));
  }

  @Test
  void everyTrackOfTheYearWhereNoneIsNamed() {
    settle(ACO_10, "135360000");

    get(ACO_10, "settlement/scenarios")
        .statusCode(200)
        .body("items.track", equalTo(List.of("TRACK_1", "TRACK_1_PLUS", "TRACK_2", "TRACK_3")))
        .body("items.termsExist", equalTo(List.of(true, true, true, true)))
        .body("items[0].minimumLossRate", nullValue())
        .body("items[2].minimumLossRate", notNullValue())
        .body("items[2].lossLimit", notNullValue())
        .body("items[2].limitBinds", equalTo(false));
    get(ACO_10, "settlement/outcomes?track=1,2")
        .statusCode(200)
        .body("tracks.track", equalTo(List.of("TRACK_1", "TRACK_2")))
        .body("items.findAll { it.track == 'TRACK_1' }.size()", equalTo(5))
        .body(
            "items.find { it.track == 'TRACK_2' && it.grossSavings == '-0.1' }.after",
            equalTo(true));
  }

  @Test
  void cmsHasTheLastWordAndTheVarianceIsShown() {
    settle(ACO_5, "135360000");
    var notice =
        "{\"kind\":\"INITIAL\",\"amount\":\"3810000\",\"date\":\"2019-08-30\","
            + "\"lines\":{\"V\":\"3888000\",\"T\":\"0.45\"}}";

    send("POST", ACO_5, "determinations", notice).statusCode(201);
    send("POST", ACO_5, "determinations", notice).statusCode(200);

    get(ACO_5, "settlement")
        .body("stage", equalTo("INITIAL_DETERMINATION"))
        .body("inForce.source", equalTo("CMS"))
        .body("inForce.amount", equalTo("3810000"))
        .body("inForce.variance", equalTo("240"));
    get(ACO_5, "settlement/variance")
        .statusCode(200)
        .body("items.find { it.line == 'V' }.difference", equalTo("0"));
    send("POST", ACO_5, "determinations", "{\"kind\":\"REOPENED\",\"date\":\"2020-08-30\"}")
        .statusCode(200);
    get(ACO_5, "settlement").body("stage", equalTo("REOPENED"));
    get(ACO_5, "determined-amounts").body("items.inForce", contains(false));
    var revised =
        "{\"kind\":\"REVISED\",\"amount\":\"3800000\",\"date\":\"2020-12-01\","
            + "\"reason\":\"IMPROPER_PAYMENTS\",\"lines\":{\"V\":\"3877551\",\"T\":\"0.45\"}}";
    send("POST", ACO_5, "determinations", revised).statusCode(200);
    get(ACO_5, "determined-amounts")
        .body("items.inForce", contains(false, true))
        .body("items[1].reason", equalTo("IMPROPER_PAYMENTS"))
        .body("items[1].moves", equalTo("-10000"))
        .body("items[1].changed.line", contains("V"))
        .body("items[1].changed[0].difference", equalTo("-10449"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"kind":"REVISED","amount":"1","date":"2019-08-30"}  | /kind
          {"kind":"REOPENED","date":"2019-08-30"}              | /kind
          {"kind":"INITIAL","date":"2019-08-30"}               | /amount
          {"kind":"INITIAL","amount":"1"}                      | /date
          {"kind":"INITIAL","amount":"1","date":"2018-08-30"}  | /date
          {"amount":"1","date":"2019-08-30"}                   | /kind
          {"kind":"INITIAL","amount":"1","date":"2019-08-30","reason":"GOOD_CAUSE"} | /reason
          {"kind":"INITIAL","amount":"1","date":"2019-08-30","lines":{"ZZ":"1"}} | /lines/ZZ
          {"kind":"INITIAL","amount":"1","date":"2019-08-30","lines":{"V":"1,0"}} | /lines/V
          """)
  void refusesANoticeThatCannotBe(String body, String pointer) {
    send("POST", ACO_6, "determinations", body)
        .statusCode(422)
        .contentType("application/problem+json")
        .body("errors.where.pointer", hasItem(pointer))
        .body("errors.cite", hasItem("42 CFR 425.315"));
  }

  @Test
  void refusesScenariosOfNothing() {
    settle(ACO_7, "135360000");

    get(ACO_7, "settlement/scenarios?track=7").statusCode(400);
    get(ACO_7, "settlement/scenarios?track=2&years=9").statusCode(422);
    get(ACO_8, "settlement/scenarios?track=2").statusCode(404);
    get(ACO_8, "settlement/cliff").statusCode(404);
    get(ACO_7, "settlement/variance").statusCode(404);
  }

  @Test
  void theYearsRulesWithCitations() {
    given()
        .get("/rules?performanceYear=2023")
        .then()
        .statusCode(200)
        .body("rules.rule", hasItems("sequestration.yaml", "minimum-savings-rate.yaml"))
        .body("rules.cite", hasItem("42 CFR 425.610(d)"));
    given()
        .get("/rules/diff?from=2020&to=2021")
        .then()
        .statusCode(200)
        .body("items.rule", hasItem("sequestration.yaml"));
    given()
        .get("/rules/diff?from=2025&to=2026")
        .then()
        .body(
            "items.find { it.rule == 'quality-standard.yaml' }.inWords",
            hasItem("score: 0.767, then 0.7385"));
    given().get("/rules?performanceYear=2031").then().statusCode(422);
    given().get("/rules").then().statusCode(400);
  }

  /** Everything of it is final: each likely year is the settlement. */
  @Test
  void aFinalYearIsProjectedAsItIsSettled() {
    settle(ACO_15, "139680000");

    get(ACO_15, "projection")
        .statusCode(200)
        .body("stage", equalTo("FINAL"))
        .body("mean", equalTo("0.03"))
        .body("standardDeviation", equalTo("0"))
        .body("atTheMean", equalTo("1905120"))
        .body("expected", equalTo("1905120"))
        .body("yearsEarning", equalTo(2003))
        .body("amounts.least", equalTo("1905120"))
        .body("parametersFingerprint.length()", equalTo(64));
    get(ACO_15, "projection/years/1")
        .statusCode(200)
        .body("amount", equalTo("1905120"))
        .body("lines.line", hasItem("N"));
    get(ACO_15, "projection/years/2004").statusCode(400);
    get(ACO_15, "projection/years/x").statusCode(404);
    given()
        .accept("text/csv")
        .get("/acos/" + ACO_15 + "/performance-years/2018/projection/years")
        .then()
        .statusCode(200)
        .body(startsWith("number,savingsRate,amount\r\n1,0.03,1905120\r\n"));
  }

  @Test
  void whichTrackToSignAfterIt() {
    settle(ACO_16, "139680000");

    get(ACO_16, "track-choice?tracks=1,2,3&years=3&caution=0.25&minimumRate=1.5%25")
        .statusCode(200)
        .body("items.choice", contains("TRACK_1", "TRACK_2", "TRACK_3"))
        .body("items[0].shareOwingOnce", equalTo("0"))
        .body("items[2].lossSharingLimit", equalTo("21600000"))
        .body("items[1].expectedByYear.size()", equalTo(3))
        .body("items[2].repaymentMechanism", equalTo("1440000"))
        .body("ties[0].explanation", containsString("if your caution is below"))
        .body("assumptions", hasItem(containsString("by the law of 2018")));
    get(ACO_16, "track-choice?tracks=1,2&caution=1.5")
        .statusCode(422)
        .body("errors.expected", contains("from 0 to 1"));
    get(ACO_16, "track-choice?tracks=EN").statusCode(422);
    get(ACO_16, "track-choice?tracks=1-2&years=3").statusCode(422);
    get(ACO_16, "track-choice?tracks=9").statusCode(400);
    get(ACO_16, "track-choice").statusCode(422);
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
    settle(ACO_11, "139680000");

    // 4,320,000 saved: 5 points more, x 90% quality x 98%
    reform("overlay: mine\ninclude: [plus-five-points]\n")
        .statusCode(200)
        .body("overlay", equalTo("mine"))
        .body("losers", equalTo(0))
        .body("items.find { it.acoId == '" + ACO_11 + "' }.change", equalTo("190512"))
        .body("items.find { it.acoId == '" + ACO_11 + "' }.why", equalTo("MORE"));
    reform("overlay: mine\n").statusCode(200).body("costToTrustFund", equalTo("0"));
    reform("overlay: mine\nrules: {sequestratoin: [{from: 2012, value: 0%}]}")
        .statusCode(422)
        .body("errors[0].rule", containsString("sequestratoin is no rule of a settlement"));
    reform("overlay: [").statusCode(422);
    reform("").statusCode(422);
  }

  private static ValidatableResponse close(String aco, String body) {
    return send("POST", aco, "closes", body);
  }

  @Test
  void aYearIsClosedApprovedPostedAndRolledForward() {
    settle(ACO_12, "139680000");

    close(ACO_12, "{\"name\":\"Q1\",\"date\":\"2018-03-31\",\"participantsShare\":\"0.6\"}")
        .statusCode(201)
        .body("state", equalTo("PREPARED"))
        .body("elapsed", equalTo("0.25"))
        .body("amounts.fullYear", equalTo("1905120"))
        .body("amounts.asset", equalTo("476280"))
        .body("amounts.participants", equalTo("285768"));
    close(ACO_12, "{\"name\":\"Q1\",\"date\":\"2018-03-31\"}").statusCode(409);
    close(ACO_12, "{\"name\":\"Q 1\",\"participantsShare\":\"2\"}")
        .statusCode(422)
        .body("errors.size()", equalTo(3));
    close(ACO_12, "{\"name\":\"Q9\",\"date\":\"2018-03-31\",\"asOf\":\"2100-01-01T00:00:00Z\"}")
        .statusCode(422)
        .body("detail", containsString("a moment that has come"));
    send("POST", ACO_12, "closes/Q1/posting", "").statusCode(409);
    send("POST", ACO_12, "closes/Q1/approval", "")
        .statusCode(200)
        .body("state", equalTo("APPROVED"));
    send("POST", ACO_12, "closes/Q1/posting", "").statusCode(200).body("state", equalTo("POSTED"));
    send("POST", ACO_12, "closes/Q7/approval", "").statusCode(404);
    get(ACO_12, "closes/Q1/rebuilt").statusCode(200).body("rebuilt", equalTo(true));

    NEIGHBORS.announceBenchmark(ACO_12, "2018", 2, 12_000, "144000000", "138240000");
    NEIGHBORS.awaitSettlement(
        ACO_12 + "/2018", event -> event.payment() != null && event.revision() > 1);
    close(ACO_12, "{\"name\":\"Q2\",\"date\":\"2018-06-30\",\"participantsShare\":\"0.6\"}")
        .statusCode(201)
        .body("amounts.asset", equalTo("1270080"));
    get(ACO_12, "closes/Q2/roll-forward")
        .statusCode(200)
        .body("opening", equalTo("476280"))
        .body("closing", equalTo("1270080"))
        .body("items.find { it.cause == 'BENCHMARK_INPUT' }.asset", equalTo("158760"))
        .body("items.find { it.cause == 'TIME' }.asset", equalTo("635040"));
    get(ACO_12, "closes/Q2/journal")
        .statusCode(200)
        .body("items.account", hasItems("CONTRACT_ASSET", "PAYABLE_TO_PARTICIPANTS"));
    get(ACO_12, "closes/Q1/rebuilt").statusCode(200).body("rebuilt", equalTo(true));
    get(ACO_12, "closes").statusCode(200).body("items.name", contains("Q1", "Q2"));
  }

  /** A close needs a list and a benchmark. */
  @Test
  void aYearWithoutFactsIsNotClosed() {
    NEIGHBORS.sign(ACO_13, "2018-01-01", "2018", Track.TRACK_1);
    Awaitility.await()
        .until(
            () ->
                given().get("/acos/" + ACO_13 + "/performance-years/2018/settlement").statusCode()
                    == 200);

    close(ACO_13, "{\"name\":\"Q1\",\"date\":\"2018-03-31\"}")
        .statusCode(409)
        .body("detail", containsString("needs a list and a benchmark"));
    get(ACO_13, "closes").statusCode(200).body("items.size()", equalTo(0));
  }

  @Test
  void whatCameOfAProjectionIsKept() {
    settle(ACO_14, "139680000");
    send(
            "POST",
            ACO_14,
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
