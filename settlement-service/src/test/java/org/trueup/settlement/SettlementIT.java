package org.trueup.settlement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.value.Track;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class SettlementIT {
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

  private static final String QUALITY = "{\"standard\":\"MET\",\"score\":\"0.9\"}";
  private static Neighbors neighbors;

  @BeforeAll
  static void connect() {
    neighbors = new Neighbors();
  }

  @Test
  void settlesOnceEverythingIsHere() {
    neighbors.sign(ACO_1, "2018-01-01", "2018", Track.TRACK_1);
    neighbors.announceBenchmark(ACO_1, "2018", 1, 10_000, "120000000", "112800000");
    putQuality(ACO_1, QUALITY).statusCode(201);

    var settlement = neighbors.awaitSettlement(ACO_1 + "/2018", event -> event.figures() != null);

    // 7,200,000 x 50% x 90% x 98%
    assertThat(settlement.figures().earned()).hasToString("3175200");
    given()
        .get("/acos/" + ACO_1 + "/performance-years/2018/settlement")
        .then()
        .statusCode(200)
        .body("stage", equalTo("RECONCILED"))
        .body("figures.payment", equalTo("3175200"))
        .body("stale", equalTo(false));
    given()
        .get("/acos/" + ACO_1 + "/performance-years/2018/settlement/lines")
        .then()
        .statusCode(200)
        .body("items.line", hasItems("H", "G", "I", "V", "X", "Y"));
  }

  /** 87 FR 69404: 12,760 against 12,980 is a loss, 13,183 on the two-way blend a gain. */
  @Test
  void guardsAComputedBenchmarkByTheTwoWayBlend() {
    neighbors.sign(ACO_2, "2024-01-01", "2024", Track.ENHANCED);
    neighbors.announceComputed(ACO_2, "2024", 60_000, "127600000", "131830000", "131000000");
    putQuality(ACO_2, "2024", QUALITY).statusCode(201);

    var settlement = neighbors.awaitSettlement(ACO_2 + "/2024", event -> event.figures() != null);

    assertThat(settlement.figures().payment()).hasToString("0");
    assertThat(settlement.figures().totalBenchmark()).hasToString("131830000");
    assertThat(settlement.figures().reason()).contains("neither is shared");
    given()
        .get("/acos/" + ACO_2 + "/performance-years/2024/settlement/lines")
        .then()
        .statusCode(200)
        .body("items.find { it.line == 'guardrail' }.value", equalTo("NEITHER_SAVINGS_NOR_LOSSES"))
        .body("items.find { it.line == 'threeWayBenchmark' }.value", equalTo("127600000"))
        .body("items.find { it.line == 'H' }.value", equalTo("131830000"));
  }

  @Test
  void waitsAndSaysForWhat() {
    neighbors.sign(ACO_3, "2018-01-01", "2018", Track.TRACK_1);

    awaitStage(ACO_3, "WAITING")
        .body("waitingFor.what", contains("ASSIGNMENT", "BENCHMARK", "EXPENDITURES", "QUALITY"))
        .body(
            "waitingFor[3].where",
            containsString("/acos/" + ACO_3 + "/performance-years/2018/quality"))
        .body("revision", equalTo(0));
  }

  @Test
  void theSameInputsTwiceMakeNoSecondRevisionAndNoSecondEvent() {
    settle(ACO_4);
    var before = neighbors.settlements(ACO_4 + "/2018").size();

    neighbors.sign(ACO_4, "2018-01-01", "2018", Track.TRACK_1);
    neighbors.announceBenchmark(ACO_4, "2018", 1, 10_000, "120000000", "112800000");
    putQuality(ACO_4, QUALITY).statusCode(200).header("Trueup-Revision", "1");
    settle(ACO_5);

    assertThat(neighbors.settlements(ACO_4 + "/2018")).hasSize(before);
  }

  @Test
  void anOlderRevisionArrivingLateChangesNothing() {
    neighbors.announceBenchmark(ACO_6, "2018", 2, 10_000, "120000000", "112800000");
    settle(ACO_6);
    neighbors.announceBenchmark(ACO_6, "2018", 1, 10_000, "120000000", "60000000");
    settle(ACO_7);

    var current = neighbors.settlements(ACO_6 + "/2018").getLast();

    assertThat(current.figures().earned()).hasToString("3175200");
  }

  @Test
  void factsBeforeTheirAgreementAreKeptAndSettledWithIt() {
    neighbors.announceBenchmark(ACO_8, "2018", 1, 10_000, "120000000", "112800000");
    putQuality(ACO_8, QUALITY).statusCode(201);
    neighbors.awaitSettlement(ACO_8 + "/2018", event -> event.inputs().benchmark() != null);

    neighbors.sign(ACO_8, "2018-01-01", "2018", Track.TRACK_1);

    var settlement = neighbors.awaitSettlement(ACO_8 + "/2018", event -> event.figures() != null);
    assertThat(settlement.figures().earned()).hasToString("3175200");
    assertThat(settlement.inputs().agreement()).isNotNull();
    assertThat(settlement.inputs().quality().score()).hasToString("0.9");
  }

  @Test
  void aPoisonousEventIsLaidAsideAndTheNextIsSettled() {
    neighbors.send(
        Topic.BENCHMARK_DETERMINED,
        ACO_9 + "/2018",
        "benchmark/" + ACO_9 + "/2018/9",
        "{\"acoId\": 7");

    settle(ACO_9);
  }

  @Test
  void advancesAreRecoupedYearAfterYear() {
    advance("{\"kind\":\"AIM\",\"amount\":\"4000000\",\"performanceYear\":\"2018\"}", 201);
    // A client that was started again writes the same in another order.
    advance("{\"performanceYear\":\"2018\",\"amount\":\"4000000\",\"kind\":\"AIM\"}", 200);
    advance("{\"kind\":\"AIM\",\"amount\":\"4000001\",\"performanceYear\":\"2018\"}", 409);
    settle(ACO_10);

    var settlement =
        neighbors.awaitSettlement(
            ACO_10 + "/2018", event -> event.figures() != null && event.head().revision() > 1);

    assertThat(settlement.figures().advances().recouped()).hasToString("3175200");
    assertThat(settlement.figures().payment()).hasToString("0");
    assertThat(settlement.figures().advances().advancesCarriedForward()).hasToString("824800");
  }

  private static void advance(String body, int status) {
    given()
        .contentType("application/json")
        .header("Idempotency-Key", "aim-2018")
        .body(body)
        .post("/acos/" + ACO_10 + "/advances")
        .then()
        .statusCode(status);
  }

  @Test
  void anAdvanceThatWasAMistakeIsReversedOnceAndBothEntriesStay() {
    given()
        .contentType("application/json")
        .header("Idempotency-Key", "typo")
        .body("{\"kind\":\"AIM\",\"amount\":\"4000000\",\"performanceYear\":\"2017\"}")
        .post("/acos/" + ACO_12 + "/advances")
        .then()
        .statusCode(201);
    settle(ACO_12);
    neighbors.awaitSettlement(
        ACO_12 + "/2018",
        event -> event.figures() != null && event.recouped().toString().equals("3175200"));

    reverse("typo").statusCode(201).body("amount", equalTo("-4000000"));
    reverse("typo").statusCode(200);
    reverse("reversal of typo").statusCode(404);

    var settlement =
        neighbors.awaitSettlement(
            ACO_12 + "/2018", event -> event.figures() != null && event.cause().note() != null);
    assertThat(settlement.figures().payment()).hasToString("3175200");
    assertThat(settlement.cause().note()).isEqualTo("reversal: ten times too much");
    given()
        .get("/acos/" + ACO_12 + "/advances")
        .then()
        .body("items.amount", contains("4000000", "-4000000"));
    given()
        .contentType("application/json")
        .header("Idempotency-Key", "reversal of typo")
        .body("{\"kind\":\"AIM\",\"amount\":\"1\",\"performanceYear\":\"2018\"}")
        .post("/acos/" + ACO_12 + "/advances")
        .then()
        .statusCode(400);
  }

  private static ValidatableResponse reverse(String key) {
    return given()
        .contentType("application/json")
        .body("{\"idempotencyKey\": \"%s\", \"reason\": \"ten times too much\"}".formatted(key))
        .post("/acos/" + ACO_12 + "/advances/reversals")
        .then();
  }

  @Test
  void answersReadersOfTheirOwnWriteAndOfThePast() {
    settle(ACO_11);
    neighbors.announceBenchmark(ACO_11, "2018", 2, 10_000, "120000000", "110000000");

    given()
        .header("Prefer", "wait=10")
        .get("/acos/" + ACO_11 + "/performance-years/2018/settlement?assignmentRevision=2")
        .then()
        .statusCode(200)
        .body("figures.payment", equalTo("4410000"))
        .body("change", equalTo("1234800"));
    given()
        .get("/acos/" + ACO_11 + "/performance-years/2018/settlement/history")
        .then()
        .statusCode(200)
        .body("items.payment", hasItems("3175200", "4410000"))
        .body("items.cause.kind", hasItems("QUALITY", "BENCHMARK_INPUT"));
    given()
        .get("/acos/" + ACO_11 + "/performance-years/2018/settlement?revision=1")
        .then()
        .statusCode(200)
        .body("revision", equalTo(1));
  }

  private static void settle(String aco) {
    neighbors.sign(aco, "2018-01-01", "2018", Track.TRACK_1);
    neighbors.announceBenchmark(aco, "2018", 1, 10_000, "120000000", "112800000");
    putQuality(aco, QUALITY);
    neighbors.awaitSettlement(aco + "/2018", event -> event.figures() != null);
  }

  private static ValidatableResponse awaitStage(String aco, String stage) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () -> given().get("/acos/" + aco + "/performance-years/2018/settlement").then(),
            answer -> stage.equals(answer.extract().path("stage")))
        .statusCode(200);
  }

  private static ValidatableResponse putQuality(String aco, String body) {
    return putQuality(aco, "2018", body);
  }

  private static ValidatableResponse putQuality(String aco, String year, String body) {
    return given()
        .contentType("application/json")
        .body(body)
        .put("/acos/" + aco + "/performance-years/" + year + "/quality")
        .then();
  }
}
