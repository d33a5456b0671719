package org.trueup.settlement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.trueup.settlement.SettledAcos.get;
import static org.trueup.settlement.SettledAcos.send;
import static org.trueup.settlement.SettledAcos.settle;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    get(ACO_4, "settlement/cliff.csv")
        .statusCode(200)
        .body(startsWith("side,rate,dollars,paymentThere,decides\r\nSAVINGS,"));
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
}
