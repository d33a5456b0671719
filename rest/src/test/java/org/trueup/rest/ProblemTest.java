package org.trueup.rest;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @PUT
    @Consumes("text/csv")
    public String put(@PathParam("acoId") AcoId aco, String table) {
      return table;
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

  /** With the place, without a stack in the log, and without a word of the reader. */
  @ParameterizedTest
  @MethodSource
  void whatNoReaderReadsIsTheCallersFault(String body) {
    put("/acos/A9001/performance-years/2018/amount", body)
        .statusCode(400)
        .contentType("application/problem+json")
        .body(not(containsString("StreamRead")))
        .body(not(containsString("Source")));
  }

  static Stream<String> whatNoReaderReadsIsTheCallersFault() {
    return Stream.of(
        "[".repeat(1_001),
        "{\"amount\":".repeat(1_001),
        "{\"" + "a".repeat(50_001) + "\": 1}",
        "{\"people\": " + "1".repeat(1_001) + "}",
        "{\"people\": 1e1000000000}",
        "{\"amount\": \"" + "1".repeat(100_000) + "\"}",
        "\u0000\u0000\u0000{\u00ff\u00ff\u00ff\u00ff",
        "{\"amount\": \"\ud800\"}",
        "\u0000",
        "{} {}");
  }

  /** Wherever it stands: the path, a parameter, a field, its name, a text that is no JSON. */
  @ParameterizedTest
  @ValueSource(strings = {"1S00E00TT01", "1s00-e00-tt01", "123-45-6789", "123456789A"})
  void anIdentifierInAWrongPlaceIsNotRepeated(String identifier) {
    var fields = List.of("amount", "track", "people", "sure", identifier);
    var bodies =
        Stream.concat(
            fields.stream().map(field -> "{\"%s\": \"%s\"}".formatted(field, identifier)),
            Stream.of(
                identifier, "{\"amount\": " + identifier, "{\"" + identifier, "\"" + identifier));
    bodies.forEach(
        body ->
            put("/acos/A9001/performance-years/2018/amount", body)
                .statusCode(400)
                .body(not(containsString(identifier))));
    for (var path : List.of("/schemas/%s", "/%s", "/rules?performanceYear=%s")) {
      given().get(path.formatted(identifier)).then().body(not(containsString(identifier)));
    }
    for (var path :
        List.of("/acos/%s/performance-years/2018", "/acos/A9001/performance-years/%s")) {
      put(path.formatted(identifier) + "/amount", "{}")
          .statusCode(400)
          .body(not(containsString(identifier)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Accept, a",
    "Accept, ';;'",
    "Accept, application/json;q=x",
    "Accept, text/html",
    "Accept-Language, '%%'",
    "Accept-Charset, none",
    "Content-Encoding, none",
    "Content-Type, application/json;boundary",
    "Expect, none",
    "If-Match, none",
    "Range, none",
    "Cookie, '=;='",
    "Traceparent, none",
    "X-HTTP-Method-Override, none"
  })
  void noHeaderIsAFaultOfOurs(String name, String value) {
    given()
        .config(
            config()
                .encoderConfig(
                    encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .contentType("application/json")
        .header(name, value)
        .body("{}")
        .put("/acos/A9001/performance-years/2018/amount")
        .then()
        .statusCode(lessThan(500));
  }

  @Test
  void nineDigitsInAParameterAreNotRepeated() {
    given()
        .get("/rules?performanceYear=123456789")
        .then()
        .statusCode(400)
        .body(not(containsString("123456789")));
    put("/acos/A9001/performance-years/2018/amount", "{\"track\": \"123456789\"}")
        .statusCode(400)
        .body(not(containsString("123456789")));
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

  /** As curl sends a body: as a form, or without a type. */
  @Test
  void namesTheMediaTypesThatAnOperationTakes() throws Exception {
    var amount = "/acos/A9001/performance-years/2018/amount";
    given()
        .contentType("application/x-www-form-urlencoded")
        .body("x")
        .put(amount)
        .then()
        .statusCode(415)
        .body("type", equalTo("urn:trueup:problem:unsupported-media-type"))
        .body("detail", endsWith("Content-Type: application/json or text/csv"));

    var untyped =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + amount))
            .PUT(BodyPublishers.ofString("x"));
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(untyped.build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(415);
      assertThat(answer.body()).contains("says what it is, here application/json or text/csv");
    }
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
