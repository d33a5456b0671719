package org.trueup.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trueup.contracts.schema.EventSchema;

@QuarkusTest
class EventDocumentsTest {

  @Test
  void tellsOfTopicsAndEvents() {
    given()
        .get("/asyncapi.yaml")
        .then()
        .statusCode(200)
        .contentType(startsWith("application/vnd.aai.asyncapi+yaml"))
        .body(startsWith("asyncapi: 3.0.0"));
  }

  @ParameterizedTest
  @MethodSource("org.trueup.contracts.schema.EventSchema#all")
  void givesOutTheSchemaOfEachEvent(EventSchema schema) {
    given()
        .get("/schemas/" + schema.fileName())
        .then()
        .statusCode(200)
        .contentType(startsWith("application/schema+json"))
        .body(equalTo(schema.text()));
  }

  @Test
  void namesTheSchemasThatThereAreWhenAskedForAnother() {
    given()
        .get("/schemas/nothing-happened.v1.json")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("detail", containsString("settlement-determined.v1.json"));
  }
}
