package org.trueup.rest.identifier;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdentifiersInRequestsTest {
  private static final String MBI = "1S00E777777";

  record Note(String reason, String amount, List<Note> notes) {}

  /** A resource of the kind the services have. */
  @Path("/notes")
  public static class Notes {
    @GET
    @Path("/{name}")
    public String read(
        @PathParam("name") String name,
        @QueryParam("file") String file,
        @HeaderParam("Idempotency-Key") String key) {
      return "read";
    }

    @POST
    @Consumes("application/json")
    public String json(Note note) {
      return note == null ? "none" : note.reason();
    }

    @POST
    @Consumes("text/csv")
    public String table(InputStream table) throws IOException {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8);
    }

    @POST
    @Path("/lookup")
    @Consumes("application/json")
    @TakesIdentifiers
    public String lookUp(Note note) {
      return "found";
    }
  }

  private static ValidatableResponse post(String type, String body) {
    return given().contentType(type).body(body).post("/notes").then();
  }

  private static void refused(ValidatableResponse answer) {
    answer
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].cite", equalTo("45 CFR 164.502(b)"))
        .body(not(containsString(MBI)));
  }

  /** The database has no such character; wherever it came, it would be an error of ours. */
  @ParameterizedTest
  @ValueSource(strings = {"/notes/a%00b", "/notes/a?file=%00"})
  void aCharacterThatNoTextHasIsRefused(String address) {
    given().urlEncodingEnabled(false).get(address).then().statusCode(400);
  }

  /** A client makes it at random: one in some thousands looks like an identifier. */
  @Test
  void whatPartsABodyIsNoText() {
    post("text/csv; boundary=x1S00E777777", "aco\nA1001").statusCode(200);
    refused(post("text/csv; note=1S00E777777; boundary=x", "aco\nA1001"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{\"reason\": \"wrong: NOBODY JANE, 1S00E777777 is not ours\"}  | /reason",
        "{\"reason\": \"wrong: SSN 000-12-3456\"}                        | /reason",
        "{\"notes\": [{}, {\"reason\": \"1S00E777777\"}]}                | /notes/1/reason",
        "{\"1S00E777777\": 1}                                            | ~~",
        "{\"nobody\": \"1S00E777777\"}                                   | /nobody",
        "{\"reason\": \"1S00E777777\", \"amount\":                       | /reason",
      })
  void aBodyWithOneIsRefusedAndSaysWhere(String body, String pointer) {
    var answer = post("application/json", body);
    refused(answer);
    answer.body("errors[0].where.pointer", equalTo(pointer));
  }

  @Test
  void aTableWithOneIsRefusedAndSaysInWhichLine() {
    var answer = post("text/csv", "acoName,start\n\"Jane 1S00E777777\",2018-01-01\n");
    refused(answer);
    answer.body("errors[0].where.line", equalTo(2));
  }

  @Test
  void parametersAndHeadersHaveNoneEither() {
    refused(given().get("/notes/" + MBI).then());
    refused(given().queryParam("file", "list of " + MBI + ".csv").get("/notes/a").then());
    refused(given().header("Idempotency-Key", "again " + MBI).get("/notes/a").then());
    given().header("Idempotency-Key", "again").get("/notes/a").then().statusCode(200);
  }

  @Test
  void amountsDatesAndNumbersOfOthersAreNone() {
    var body = "{\"reason\": \"as of 2018-01-31\", \"amount\": \"724823695\"}";
    post("application/json", body).statusCode(200).body(equalTo("as of 2018-01-31"));
    var table = "amount,tin\n\"12345678.90\",\"123456789\"\n";
    post("text/csv", table).statusCode(200).body(equalTo(table));
    given().contentType("application/json").post("/notes").then().statusCode(200);
  }

  @Test
  void whatIsAboutIdentifiersTakesThem() {
    given()
        .contentType("application/json")
        .body("{\"reason\": \"" + MBI + "\"}")
        .post("/notes/lookup")
        .then()
        .statusCode(200);
  }
}
