package org.trueup.assignment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.trueup.embedded.InfrastructureResource;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class RulesIT {

  @Test
  void showsTheRulesOfAYear() {
    given()
        .get("/rules?performanceYear=2018")
        .then()
        .statusCode(200)
        .body("performanceYear", equalTo("2018"))
        .body("agreementStart", equalTo("2018-01-01"))
        .body("rules.rule", hasItems("assignment-windows.yaml", "primary-care-services.yaml"))
        .body(
            "rules.find {it.rule == 'claims-assignment.yaml'}.value.'step-2'",
            contains("SPECIALIST"));
  }

  @Test
  void showsWhatChangesFromOneYearToAnother() {
    given()
        .get("/rules/diff?from=2019&to=2020")
        .then()
        .statusCode(200)
        .body("items.rule", hasItem("primary-care-services.yaml"))
        .body("items.rule", not(hasItem("assignment-windows.yaml")));
    given()
        .get("/rules/diff?from=2025&to=2026")
        .then()
        .statusCode(200)
        .body("items.rule", contains("participant-dates.yaml", "primary-care-services.yaml"))
        .body("items[1].inWords[0]", equalTo("codes: G0568, G0569, G0570 come; G0136 goes"));
  }

  @Test
  void listsWhatIsStillToBeReviewedForAYear() {
    given()
        .get("/rules/pending?performanceYear=2031")
        .then()
        .statusCode(200)
        .body("items.file", hasItems("performance-years.yaml", "primary-care-services.yaml"))
        .body("items[0].reviewedThrough", equalTo("2026"));
    given()
        .get("/rules/pending?performanceYear=2026")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    given().get("/rules/pending").then().statusCode(400);
  }

  @Test
  void refusesAYearNobodyReviewed() {
    given()
        .get("/rules?performanceYear=2031")
        .then()
        .statusCode(422)
        .contentType(Service.PROBLEM)
        .body("errors.where.parameter", contains("performanceYear"));
  }
}
