package org.trueup.settlement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.value.Track;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.embedded.SignsIn;
import org.trueup.http.Issuer;

/** All ACOs of a year, one at a glance, and both while they change. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class PortfolioIT {
  /** No other test settles it. */
  private static final String YEAR = "2016";

  private static final String LIVE_YEAR = "2015";

  private static final String EARNS = AcoIds.next();
  private static final String NEAR = AcoIds.next();
  private static final String OWES = AcoIds.next();
  private static final String WAITS = AcoIds.next();
  private static final String SIGNED = AcoIds.next();

  @TestHTTPResource("/")
  URI service;

  private static Neighbors neighbors;

  @BeforeEach
  void settleThree() {
    if (neighbors != null) {
      return;
    }
    neighbors = new Neighbors();
    settle(EARNS, Track.TRACK_1, "112800000");
    settle(NEAR, Track.TRACK_1, "116500000");
    settle(OWES, Track.TRACK_3, "127200000");
    neighbors.sign(WAITS, YEAR + "-01-01", YEAR, Track.TRACK_1);
    putQuality(WAITS, YEAR);
    neighbors.sign(SIGNED, YEAR + "-01-01", YEAR, Track.TRACK_1);
    for (var aco : List.of(EARNS, NEAR, OWES)) {
      neighbors.awaitSettlement(aco + "/" + YEAR, event -> event.figures() != null);
    }
    neighbors.awaitSettlement(WAITS + "/" + YEAR, event -> event.inputs().agreement() != null);
  }

  @Test
  void aPortfolioHasEveryAcoOfTheYearWithTheTotalsOfThoseAskedFor() {
    given()
        .get("/settlements?performanceYear=" + YEAR + "&sort=payment")
        .then()
        .statusCode(200)
        .body("performanceYears", hasItem(YEAR))
        .body("items.acoId", contains(OWES, NEAR, EARNS, one(WAITS, SIGNED), other(WAITS, SIGNED)))
        .body("totals.acos", equalTo(5))
        .body("totals.waiting", equalTo(2))
        .body("totals.earned.acos", equalTo(1))
        // 7,200,000 x 50% x 90% x 98%
        .body("totals.earned.amount", equalTo("3175200"))
        // 7,200,000 x (1 - 75% x 90%), but at least 40%
        .body("totals.owed.amount", equalTo("2880000"))
        .body("totals.payment", equalTo("295200"))
        .body("totals.neither.savingsShortOfMinimum", equalTo(1))
        .body("totals.totalBenchmark", equalTo("360000000"))
        .body("items[0].outcome", equalTo("OWED"))
        .body("items[0].savingsRate", equalTo("-0.06"))
        .body("items[0].distance.to", equalTo("MLR"))
        .body("items[1].lastMove.why", startsWith("savings 2.92% miss MSR 3%"))
        .body("items[1].distance.reached", equalTo(false))
        .body("items[1].distance.dollars", equalTo("100000"))
        .body("items[3].payment", nullValue());
    given()
        .get("/settlements?performanceYear=" + YEAR + "&q=" + SIGNED)
        .then()
        .body("items", hasSize(1))
        .body("items[0].stage", equalTo("WAITING"))
        .body("items[0].revision", equalTo(0))
        .body("items[0].waitingFor.what", hasItem("BENCHMARK"));
  }

  @Test
  void filtersLetThroughWhatTheyNameAndTotalsFollow() {
    asked("&outcome=OWED,EARNED").body("totals.acos", equalTo(2));
    asked("&track=TRACK_3").body("items.acoId", contains(OWES));
    asked("&near=0.001").body("items.acoId", contains(NEAR));
    asked("&stage=WAITING").body("totals.acos", equalTo(2)).body("totals.payment", equalTo("0"));
    asked("&q=" + EARNS.toLowerCase(Locale.ROOT)).body("items.acoId", contains(EARNS));
  }

  @Test
  void pagesFollowOnEachOtherWithTheTotalsOfAll() {
    var first =
        asked("&sort=-payment&limit=2&outcome=EARNED,OWED,NEITHER")
            .body("items.acoId", contains(EARNS, NEAR))
            .body("totals.acos", equalTo(3))
            .extract();
    asked("&sort=-payment&limit=2&outcome=EARNED,OWED,NEITHER&cursor=" + first.path("nextCursor"))
        .body("items.acoId", contains(OWES))
        .body("nextCursor", nullValue())
        .body("totals.acos", equalTo(3));
  }

  @Test
  void theDayBeforeNothingWasKnown() {
    asked("&asOf=2015-12-31").body("items", hasSize(0)).body("totals.acos", equalTo(0));
  }

  @Test
  void whatCannotBeAskedIsRefusedWithWhatCan() {
    var path = "/settlements?performanceYear=" + YEAR;
    given()
        .get(path + "&sort=-paymant")
        .then()
        .statusCode(400)
        .body("detail", containsString("payment"));
    given()
        .get(path + "&outcome=LOST")
        .then()
        .statusCode(400)
        .body("detail", containsString("OWED"));
    given().get("/settlements").then().statusCode(400);
    given().get(path + "&yaer=2016").then().statusCode(400).body("detail", containsString("yaer"));
  }

  @Test
  void aCallerOfSomeAcosSeesThemAndTheirTotalsAlone() {
    as(EARNS)
        .get("/settlements?performanceYear=" + YEAR)
        .then()
        .statusCode(200)
        .body("items.acoId", contains(EARNS))
        .body("totals.acos", equalTo(1));
    as(EARNS).get("/me").then().body("acos", contains(EARNS)).body("roles", hasItem("analyst"));
  }

  @Test
  void whoHasTheContentAlreadyGetsNothing() {
    var path = "/settlements?performanceYear=" + YEAR;
    var tag = given().get(path).then().statusCode(200).extract().header("ETag");
    assertThat(tag).matches("\"[0-9a-f]{32}\"");
    given().header("If-None-Match", tag).get(path).then().statusCode(304);
    given().header("If-None-Match", tag).get(path + "&q=x").then().statusCode(200);
  }

  @Test
  void whatIsKeptEndsWithTheNextFactAndIsForCallersOfTheSameAcosAlone() {
    var filter = "&q=" + WAITS;
    var first = asked(filter).body("items", hasSize(1)).extract().asString();
    assertThat(asked(filter).extract().asString()).isEqualTo(first);
    given()
        .header("Accept-Encoding", "gzip")
        .get("/settlements?performanceYear=" + YEAR + filter)
        .then()
        .header("Content-Encoding", "gzip")
        .body(equalTo(first));
    as(EARNS).get("/settlements?performanceYear=" + YEAR + filter).then().body("items", hasSize(0));
    given()
        .contentType("application/json")
        .body("{\"standard\":\"MET\",\"score\":\"0.91\"}")
        .put("/acos/" + WAITS + "/performance-years/" + YEAR + "/quality")
        .then()
        .statusCode(200);
    assertThat(asked(filter).extract().asString()).isNotEqualTo(first);
  }

  @Test
  void aTableComesAsCsvTooWithItsName() {
    given()
        .accept("text/csv")
        .get("/settlements?performanceYear=" + YEAR + "&q=" + EARNS)
        .then()
        .statusCode(200)
        .header("Content-Disposition", containsString("settlements-2016.csv"))
        .body(startsWith("acoId,acoName,"))
        .body(containsString(EARNS))
        .body(containsString(",3175200,"));
  }

  @Test
  void anOverviewAnswersWhatIsAskedFirst() {
    given()
        .get(path(OWES) + "/overview")
        .then()
        .statusCode(200)
        .body("figures.payment", equalTo("-2880000"))
        .body(
            "sentence",
            equalTo(
                "Losses of 6% of the benchmark pass the minimum loss rate (MLR) of 3%. From the"
                    + " first dollar, the ACO answers for 40.0% of them."))
        .body("steps.line", contains("H", "G", "I", "N", "U", "Z", "BB", "GG"))
        .body("steps.find { it.line == 'U' }.amount", equalTo("4320000"))
        .body("cliff.edges.side", contains("SAVINGS", "LOSSES"))
        // 3% of 120,000,000 at 40%
        .body("cliff.edges[1].paymentThere", equalTo("-1440000"))
        .body("cliff.edges[1].dollars", equalTo("-3600000"))
        .body("restsOn.what", hasItem("QUALITY"))
        .body("lastMove.change", nullValue());
    given()
        .get(path(SIGNED) + "/overview")
        .then()
        .statusCode(200)
        .body("stage", equalTo("WAITING"))
        .body("figures", nullValue())
        .body("steps", hasSize(0))
        .body("waitingFor.what", hasItem("EXPENDITURES"));
  }

  @Test
  void aStreamTellsOfAChangeWithinASecondAndResumes() throws Exception {
    var aco = AcoIds.next();
    settle(aco, LIVE_YEAR, Track.TRACK_1, "112800000");
    neighbors.awaitSettlement(aco + "/" + LIVE_YEAR, event -> event.figures() != null);
    String begin;
    try (var live = new BufferedReader(new InputStreamReader(stream(""), StandardCharsets.UTF_8))) {
      begin = next(live, "id:").substring("id:".length()).strip();
      neighbors.announceBenchmark(aco, LIVE_YEAR, 2, 10_000, "120000000", "110000000");
      var begun = System.nanoTime();
      about(aco, live);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    }
    var seen = given().get(path(aco, LIVE_YEAR)).then().extract().<Integer>path("revision") - 1;
    var last = "settlement/" + aco + "/" + LIVE_YEAR + "/" + seen;
    try (var again =
        new BufferedReader(new InputStreamReader(stream(last), StandardCharsets.UTF_8))) {
      assertThat(about(aco, again)).contains("\"revision\":" + (seen + 1));
    }
    try (var again =
        new BufferedReader(new InputStreamReader(stream(begin), StandardCharsets.UTF_8))) {
      assertThat(about(aco, again)).contains("\"revision\":" + (seen + 1));
    }
    given().header("Last-Event-ID", "x").get("/settlements/stream").then().statusCode(400);
  }

  private InputStream stream(String lastEventId) throws Exception {
    var request =
        HttpRequest.newBuilder(service.resolve("/settlements/stream"))
            .header("Authorization", SignsIn.value())
            .timeout(Duration.ofSeconds(20));
    if (!lastEventId.isEmpty()) {
      request.header("Last-Event-ID", lastEventId);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream()).body();
  }

  /** The next event about the ACO; others' may come between. */
  private static String about(String aco, BufferedReader live) throws Exception {
    var event = next(live, "data:");
    while (!event.contains(aco)) {
      event = next(live, "data:");
    }
    return event;
  }

  private static String next(BufferedReader live, String begin) throws Exception {
    String line = live.readLine();
    while (line != null && !line.startsWith(begin)) {
      line = live.readLine();
    }
    assertThat(line).isNotNull();
    return line;
  }

  private static ValidatableResponse asked(String filter) {
    return given().get("/settlements?performanceYear=" + YEAR + filter).then().statusCode(200);
  }

  private static RequestSpecification as(String aco) {
    var token = Issuer.token(Issuer.claims(Set.of("analyst"), List.of(aco)));
    return given().header("Authorization", "Bearer " + token);
  }

  private static void settle(String aco, Track track, String expenditures) {
    settle(aco, YEAR, track, expenditures);
  }

  private static void settle(String aco, String year, Track track, String expenditures) {
    neighbors.sign(aco, year + "-01-01", year, track);
    neighbors.announceBenchmark(aco, year, 1, 10_000, "120000000", expenditures);
    putQuality(aco, year);
  }

  private static void putQuality(String aco, String year) {
    given()
        .contentType("application/json")
        .body("{\"standard\":\"MET\",\"score\":\"0.9\"}")
        .put("/acos/" + aco + "/performance-years/" + year + "/quality")
        .then()
        .statusCode(201);
  }

  private static String path(String aco) {
    return path(aco, YEAR);
  }

  private static String path(String aco, String year) {
    return "/acos/" + aco + "/performance-years/" + year + "/settlement";
  }

  private static String one(String some, String another) {
    return some.compareTo(another) < 0 ? some : another;
  }

  private static String other(String some, String another) {
    return some.compareTo(another) < 0 ? another : some;
  }
}
