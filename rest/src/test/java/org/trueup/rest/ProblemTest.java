package org.trueup.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;

@QuarkusTest
class ProblemTest {

  record Body(Money amount, Track track, Integer people, Boolean sure) {}

  /** A resource of the kind the services have. */
  @Path("/acos/{acoId}/performance-years/{py}/amount")
  public static class Amounts {
    @PUT
    @Consumes("application/json")
    public Body put(@PathParam("acoId") AcoId aco, @PathParam("py") PerformanceYear py, Body body) {
      return body;
    }

    @GET
    public String fail(@PathParam("acoId") AcoId aco) throws Exception {
      throw aco.value().equals("A5555")
          ? new SQLException("secret", "08006")
          : new IllegalStateException("secret detail");
    }
  }

  private static io.restassured.response.ValidatableResponse put(String path, String body) {
    return given().contentType("application/json").body(body).put(path).then();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"amount\": \"12,5\"}         | /amount | an amount in dollars such as",
        "{\"amount\": 12.5}             | /amount | a text in quotes",
        "{\"track\": \"4\"}             | /track  | one of TRACK_1",
        "{\"people\": \"7\"}            | /people | a whole number",
        "{\"people\": 7.5}              | /people | a whole number",
        "{\"sure\": \"yes\"}            | /sure   | true or false",
        "{\"amuont\": \"1\"}            | /amuont | one of the fields amount, people, sure, track",
        "[]                             | ~~      | a JSON object",
      })
  void namesTheFieldAndWhatWasExpected(String body, String pointer, String expected) {
    put("/acos/A9001/performance-years/2018/amount", body)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:trueup:problem:malformed"))
        .body("errors[0].where.pointer", equalTo(pointer))
        .body("errors[0].rule", notNullValue())
        .body("errors[0].expected", containsString(expected));
  }

  @Test
  void namesLineAndColumnOfMalformedJson() {
    put("/acos/A9001/performance-years/2018/amount", "{\n \"amount\": }")
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].where.line", equalTo(2))
        .body("errors[0].rule", startsWith("RFC 8259"));
  }

  @Test
  void namesAMalformedPathParameter() {
    put("/acos/X1/performance-years/2018/amount", "{}")
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].where.parameter", equalTo("acoId"))
        .body("errors[0].value", equalTo("X1"));
  }

  @Test
  void answersUnknownPathsMethodsAndMediaTypesInTheSameForm() {
    given().get("/nowhere").then().statusCode(404).contentType("application/problem+json");
    given()
        .delete("/acos/A9001/performance-years/2018/amount")
        .then()
        .statusCode(405)
        .contentType("application/problem+json");
    given()
        .contentType("text/plain")
        .body("x")
        .put("/acos/A9001/performance-years/2018/amount")
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
  }

  @Test
  void keepsTheCauseOfOurOwnFailuresOutOfTheAnswer() {
    given()
        .get("/acos/A9001/performance-years/2018/amount")
        .then()
        .statusCode(500)
        .contentType("application/problem+json")
        .body("instance", startsWith("urn:uuid:"))
        .body(not(containsString("secret")));
  }

  @Test
  void asksToComeBackWhileTheDatabaseIsAway() {
    given()
        .get("/acos/A5555/performance-years/2018/amount")
        .then()
        .statusCode(503)
        .header("Retry-After", equalTo("5"))
        .body(not(containsString("secret")));
  }

  @Test
  void saysWhichProcessAnswered() {
    given().get("/nowhere").then().header("Trueup-Instance", equalTo("test-instance"));
  }
}
