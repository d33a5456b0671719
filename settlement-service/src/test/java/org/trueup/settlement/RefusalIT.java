package org.trueup.settlement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class RefusalIT {
  private static final String ACO_1 = AcoIds.next();
  private static final String ACO_2 = AcoIds.next();
  private static final String ACO_3 = AcoIds.next();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          2018 quality              | {"standard":"MET","score":"1.4"}          | 422 | /score              | 42 CFR 425.502
          2018 quality              | {"standard":"MET","score":"-0.1"}         | 422 | /score              | 42 CFR 425.502
          2018 quality              | {"standard":"MET"}                        | 422 | /score              | 42 CFR 425.502
          2018 quality              | {"score":"0.9"}                           | 422 | /standard           | 42 CFR 425.502
          2018 quality              | {"standard":"MET_ALTERNATIVE","score":"0.9"} | 422 | /standard        | 42 CFR 425.512(a)(4)(ii)
          2026 quality              | {"standard":"MET_ALTERNATIVE","score":"0.7385"} | 422 | /standard     | 42 CFR 425.512
          2031 quality              | {"standard":"MET","score":"0.9"}          | 422 | py                  | 42 CFR 425.200(c)
          2031 quality              | {"standard":"MET_ALTERNATIVE","score":"0.9"} | 422 | py               | 42 CFR 425.200(c)
          2011 quality              | {"standard":"MET","score":"0.9"}          | 422 | py                  | 42 CFR 425.200(c)
          2018 participant-revenue  | {"revenue":"-1"}                          | 422 | /revenue            | 42 CFR 425.605
          2018 participant-revenue  | {}                                        | 422 | /revenue            | 42 CFR 425.605
          2018 circumstances        | {"monthsShare":"1.5","beneficiaryShare":"0.5"} | 422 | /monthsShare   | 42 CFR 425.606(i)
          2018 circumstances        | {"monthsShare":"0.5"}                     | 422 | /beneficiaryShare   | 42 CFR 425.606(i)
          2018 circumstances        | {"reportedReduction":"-5"}                | 422 | /reportedReduction  | 42 CFR 425.606(i)
          2018 circumstances        | {"reportedReduction":"5","monthsShare":"1"} | 422 | /reportedReduction | 42 CFR 425.606(i)
          """)
  void namesTheFieldAndTheRule(String what, String body, int status, String place, String cite) {
    put(what, body)
        .statusCode(status)
        .contentType("application/problem+json")
        .body("errors.collect { it.where.pointer ?: it.where.parameter }", hasItem(place))
        .body("errors.collect { it.cite }", hasItem(containsString(cite)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          2018 quality              | {"standard":"MET","score":0.9}      | /score
          2018 quality              | {"standard":"MET","score":"140%"}   | /score
          2018 quality              | {"standard":"PASSED"}               | /standard
          2018 quality              | {"standard":"MET","scor":"0.9"}     | /scor
          2018 participant-revenue  | {"revenue":"1,000"}                 | /revenue
          2018 participant-revenue  | {"revenue":"1e9999"}                | /revenue
          """)
  void namesTheFieldOfAValueThatCannotBeRead(String what, String body, String place) {
    put(what, body)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].where.pointer", equalTo(place));
  }

  @Test
  void refusesAnEmptyAndABrokenBody() {
    put("2018 quality", "").statusCode(400).contentType("application/problem+json");
    put("2018 quality", "null").statusCode(400).contentType("application/problem+json");
    put("2018 quality", "{\"standard\": ")
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].where.line", equalTo(1));
  }

  @Test
  void refusesAWriteOverAnotherRevisionThanItsSenderSaw() {
    put("2017 quality", "{\"standard\":\"MET\",\"score\":\"0.9\"}").statusCode(201);

    given()
        .contentType("application/json")
        .header("If-Match", "\"7\"")
        .body("{\"standard\":\"MET\",\"score\":\"0.8\"}")
        .put("/acos/" + ACO_1 + "/performance-years/2017/quality")
        .then()
        .statusCode(412)
        .contentType("application/problem+json");
  }

  @Test
  void refusesAnAdvanceWithoutItsKeyOrWithAnothersKey() {
    var body = "{\"kind\":\"AIM\",\"amount\":\"1000\",\"performanceYear\":\"2018\"}";
    given()
        .contentType("application/json")
        .body(body)
        .post("/acos/" + ACO_2 + "/advances")
        .then()
        .statusCode(400)
        .body("errors[0].where.parameter", equalTo("Idempotency-Key"));
    advance(body).statusCode(201);
    advance(body).statusCode(200);
    advance(body.replace("1000", "2000")).statusCode(409).contentType("application/problem+json");
    advance("advance-2", body.replace("AIM", "RECOUPMENT")).statusCode(422);
    advance("advance-2", body.replace("1000", "0")).statusCode(422);
    advance("advance-2", body.replace("1000", "10")).statusCode(201);
  }

  @Test
  void saysThatNoAgreementCoversTheYear() {
    given()
        .get("/acos/" + ACO_3 + "/performance-years/2018/settlement")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("detail", containsString("No agreement of " + ACO_3));
  }

  @Test
  void refusesParametersThatCannotBeRead() {
    for (var query : new String[] {"?asOf=yesterday", "?revision=one"}) {
      given()
          .get("/acos/" + ACO_3 + "/performance-years/2018/settlement" + query)
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
  }

  private static io.restassured.response.ValidatableResponse put(String what, String body) {
    var part = what.split(" ");
    return given()
        .contentType("application/json")
        .body(body)
        .put("/acos/" + ACO_1 + "/performance-years/" + part[0] + "/" + part[1])
        .then();
  }

  private static io.restassured.response.ValidatableResponse advance(String body) {
    return advance("advance-1", body);
  }

  private static io.restassured.response.ValidatableResponse advance(String key, String body) {
    return given()
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body(body)
        .post("/acos/" + ACO_2 + "/advances")
        .then();
  }
}
