package org.trueup.rest.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trueup.rest.SignsIn;

/** Who may speak to a service of one machine, and how. */
@QuarkusTest
class LocalRequestsTest {
  private static final String ANY = "/rules?performanceYear=2018";

  /** Reads what comes, whatever it is. */
  @Path("/letters")
  public static class Letters {
    @POST
    public String read(String letter) {
      return "read: " + letter;
    }
  }

  private static String raw(String request) throws IOException {
    try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
      socket.setSoTimeout(5_000);
      socket
          .getOutputStream()
          .write(
              request
                  .replace("PORT", String.valueOf(RestAssured.port))
                  .replace("TOKEN", SignsIn.value())
                  .replace("\n", "\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String post(String contentType) throws IOException {
    return raw(
        "POST /letters HTTP/1.1\nHost: 127.0.0.1:PORT\nAuthorization: TOKEN\n"
            + contentType
            + "Content-Length: 2\nConnection: close\n\n{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "LOCALHOST", "[::1]"})
  void itsNamesAreAnswered(String name) {
    given().header("Host", name + ":" + RestAssured.port).get("/nowhere").then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example:PORT",
        "evil.example",
        "127.0.0.1",
        "127.0.0.1:1",
        "localhost.:PORT",
        "localhost.evil.example:PORT",
        "2130706433:PORT"
      })
  void anotherNameOrPortIsNot(String host) throws IOException {
    var request = "GET %s HTTP/1.1\nHost: %s\nAuthorization: TOKEN\nConnection: close\n\n";

    assertThat(raw(request.formatted("/letters", host)))
        .startsWith("HTTP/1.1 421 ")
        .contains("must be 127.0.0.1:" + RestAssured.port)
        .doesNotContain("evil");
    assertThat(raw(request.formatted("/q/openapi", host))).startsWith("HTTP/1.1 421 ");
  }

  @Test
  void twoNamesOrNoneAreNot() throws IOException {
    assertThat(raw("GET /letters HTTP/1.1\nHost: 127.0.0.1:PORT\nHost: 127.0.0.1:PORT\n\n"))
        .startsWith("HTTP/1.1 4");
    assertThat(raw("GET /letters HTTP/1.0\n\n")).startsWith("HTTP/1.0 4");
    for (var malformed :
        new String[] {
          "/letters HTTP/1.1\nHost: ",
          "/letters HTTP/1.1\nHost: x@127.0.0.1:PORT",
          "/%zz HTTP/1.1\nHost: 127.0.0.1:PORT"
        }) {
      assertThat(raw("GET " + malformed + "\nConnection: close\n\n")).startsWith("HTTP/1.1 4");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, http://evil.example",
    "Origin, http://evil.example:PORT",
    "Origin, https://127.0.0.1:PORT",
    "Origin, http://127.0.0.1:1",
    "Origin, null",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
  })
  void pagesOfAnotherOriginAreRefusedWhateverTheyAsk(String header, String value) {
    var sent = value.replace("PORT", String.valueOf(RestAssured.port));
    for (var path : new String[] {"/letters", "/q/health/live", "/q/openapi", "/nowhere"}) {
      given()
          .header(header, sent)
          .contentType("application/json")
          .body("{}")
          .post(path)
          .then()
          .statusCode(403)
          .contentType("application/problem+json")
          .body("detail", containsString("another origin"))
          .body(not(containsString("evil")));
    }
  }

  /** A page asks for twenty files, and a program for a thousand settlements. */
  @Test
  void aLineIsUsedOnAfterARequestWithoutBody() {
    given().get(ANY).then().statusCode(200).header("Connection", nullValue());
  }

  @Test
  void pagesOfTheDashboardAreLetInWithTheirToken() {
    var origin = "http://127.0.0.1:65001";
    given()
        .header("Origin", origin)
        .header("Sec-Fetch-Site", "same-site")
        .get(ANY)
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", origin)
        .header("Vary", containsString("Origin"));
    given()
        .header("Origin", origin)
        .header("Sec-Fetch-Site", "cross-site")
        .get(ANY)
        .then()
        .statusCode(403);
    given()
        .header("Origin", origin)
        .header("Authorization", "Bearer none")
        .get("/q/openapi")
        .then()
        .statusCode(401);
  }

  @Test
  void aBrowserThatAsksBeforehandIsToldWhatPagesOfTheDashboardMaySend() {
    asksBeforehand("http://127.0.0.1:65001")
        .statusCode(204)
        .header("Access-Control-Allow-Headers", containsString("authorization"));
    asksBeforehand("http://127.0.0.1:65002").statusCode(403);
  }

  private static ValidatableResponse asksBeforehand(String origin) {
    return given()
        .header("Origin", origin)
        .header("Sec-Fetch-Site", "same-site")
        .header("Access-Control-Request-Method", "POST")
        .options("/letters")
        .then();
  }

  @Test
  void pagesOfItsOwnOriginAreNot() {
    given()
        .header("Origin", "http://localhost:" + RestAssured.port)
        .header("Sec-Fetch-Site", "same-origin")
        .get("/nowhere")
        .then()
        .statusCode(404);
    given().header("Sec-Fetch-Site", "none").get("/nowhere").then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Content-Type:\n",
        "Content-Type: application/json, text/csv\n",
        "Content-Type: application/json\nContent-Type: text/csv\n",
        "Content-Type: application\n",
        "Content-Type: application/\n",
        "Content-Type: /\n",
        "Content-Type: a b/c\n",
        "Content-Type: application/json;charset=\n",
        "Content-Type: application/json;charset=\"x\n",
      })
  void aBodySaysWhatItIs(String contentType) throws IOException {
    assertThat(post(contentType))
        .startsWith("HTTP/1.1 415 ")
        .contains("application/problem+json")
        .contains("one header Content-Type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: application/json\n",
        "Content-Type: application/json; charset=utf-8\n",
        "Content-Type: text/csv;header=present;charset=\"utf-8\"\n",
        "Content-Type: application/vnd.x+json\n",
      })
  void aBodyThatDoesIsRead(String contentType) throws IOException {
    assertThat(post(contentType)).startsWith("HTTP/1.1 200 ").contains("read: {}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/letters", "/q/openapi", "/q/other"})
  void whoHasNoTokenIsToldWhereItIs(String path) {
    for (var token : new String[] {"", "Bearer ", "Bearer x", "Basic YTpi", "Bearer a.b.c"}) {
      given()
          .header("Authorization", token)
          .contentType("application/json")
          .post(path)
          .then()
          .statusCode(401)
          .header("WWW-Authenticate", equalTo("Bearer"))
          .contentType("application/problem+json")
          .body("detail", containsString("the header is in /data/authorization"));
    }
  }

  @Test
  void whoHasItIsLetIn() {
    given().get("/q/openapi").then().statusCode(200);
    given().get(ANY).then().statusCode(200);
  }
}
