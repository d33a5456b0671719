package org.trueup.settlement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.RuleSet;
import org.trueup.contracts.value.Track;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;

/** Money paid before it was earned: 42 CFR 425.630, 425.640. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class LedgerIT {
  private static final String LEAVING = AcoIds.next();
  private static final String RENEWING = AcoIds.next();
  private static final String EARLY = AcoIds.next();
  private static final String QUALITY = "{\"standard\":\"MET\",\"score\":\"0.8\"}";
  private static Neighbors neighbors;

  @BeforeAll
  static void connect() {
    neighbors = new Neighbors();
  }

  @Test
  void advanceInvestmentPaymentsAreDueAtOnceWhenTheAgreementEndsBeforeItsTerm() {
    given()
        .contentType("application/json")
        .header("Idempotency-Key", "aip")
        .body("{\"kind\":\"AIP\",\"amount\":\"430000\",\"performanceYear\":\"2025\"}")
        .post("/acos/" + LEAVING + "/advances")
        .then()
        .statusCode(201);
    neighbors.sign(agreement(LEAVING, "2025", Track.BASIC_B, null));
    ledger(LEAVING)
        .body("items", hasSize(1))
        .body("items[0].outstanding", equalTo("430000"))
        .body("items[0].due", equalTo("0"));

    var exit = new AgreementSigned.Termination(LocalDate.parse("2025-09-30"), true);
    neighbors.sign(agreement(LEAVING, "2025", Track.BASIC_B, exit));

    // Before anything of the year is settled.
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> ledger(LEAVING).body("items[0].due", equalTo("430000")));
    ledger(LEAVING)
        .body("items[0].outstanding", equalTo("0"))
        .body("items[0].dueSince", equalTo("2025-09-30"))
        .body("items[0].cite", equalTo("42 CFR 425.630(g)"));

    neighbors.announceBenchmark(LEAVING, "2025", 1, 10_000, "120000000", "112800000");
    put(LEAVING, "2025", "quality", QUALITY).statusCode(201);
    var settlement = neighbors.awaitSettlement(LEAVING + "/2025", event -> event.figures() != null);
    assertThat(settlement.figures().advances().advancesDue()).hasToString("430000");
    assertThat(settlement.figures().advances().advancesCarriedForward()).hasToString("0");
    assertThat(settlement.figures().payment()).hasToString("-430000");
    assertThat(settlement.head().provisionalRules()).anyMatch(rule -> rule.contains("renewed"));
    ledger(LEAVING).body("items[0].due", equalTo("430000"));
  }

  @Test
  void prepaidSharedSavingsAreRecoupedAndTheRestIsDueWhenTheYearEnds() {
    neighbors.sign(agreement(RENEWING, "2026", Track.ENHANCED, null));
    neighbors.announceBenchmark(RENEWING, "2026", 1, 10_000, "120000000", "112800000");
    put(RENEWING, "2026", "quality", QUALITY).statusCode(201);
    var prepaid = "{\"quarters\":[\"2000000\",\"2000000\",\"2000000\"]}";
    put(RENEWING, "2025", "prepaid-shared-savings", prepaid)
        .statusCode(422)
        .body("errors[0].expected", containsString("2026"));
    put(RENEWING, "2026", "prepaid-shared-savings", "{\"quarters\":[null,\"-1\"]}")
        .statusCode(422)
        .body("errors", hasSize(2));
    put(RENEWING, "2026", "prepaid-shared-savings", prepaid).statusCode(201);

    var settlement =
        neighbors.awaitSettlement(
            RENEWING + "/2026",
            event ->
                event.figures() != null && event.figures().advances().prepaidRecouped() != null);
    // 7,200,000 x 75% x 98% are earned, and 6,000,000 were prepaid.
    assertThat(settlement.figures().advances().prepaidRecouped()).hasToString("5292000");
    assertThat(settlement.figures().advances().prepaidDue()).hasToString("708000");
    assertThat(settlement.figures().payment()).hasToString("-708000");
    ledger(RENEWING)
        .body("items[0].account", equalTo("PREPAID_SHARED_SAVINGS"))
        .body("items[0].performanceYear", equalTo("2026"))
        .body("items[0].paid", equalTo("6000000"))
        .body("items[0].recouped", equalTo("5292000"))
        .body("items[0].due", equalTo("708000"))
        .body("items[0].provisional", containsString("was not read"));
  }

  /** 42 CFR 425.608: 7,200,000 x 50% x 98% of the first twelve months alone. */
  @Test
  void theInterimSettlementOfAnAgreementOf2012IsAResultOfItsOwn() {
    neighbors.sign(Neighbors.agreement(EARLY, "2012-04-01", "2013", Track.TRACK_1, 1));
    var figures = "?assignedBeneficiaries=10000&benchmark=120000000&expenditures=112800000";
    var path = "/acos/" + EARLY + "/performance-years/2013/interim-settlement";
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> given().get(path + figures).then().statusCode(200));

    given()
        .get(path + figures)
        .then()
        .body("payment", equalTo("3528000"))
        .body("lines.find { it.line == 'V' }.value", equalTo("3600000"));
    given().get(path + "?benchmark=1").then().statusCode(422).body("errors", hasSize(2));
    given().get(path.replace("2013", "2014") + figures).then().statusCode(404);
  }

  private static ValidatableResponse ledger(String aco) {
    return given().get("/acos/" + aco + "/ledger").then().statusCode(200);
  }

  private static ValidatableResponse put(String aco, String year, String fact, String body) {
    return given()
        .contentType("application/json")
        .body(body)
        .put("/acos/" + aco + "/performance-years/" + year + "/" + fact)
        .then();
  }

  private static AgreementSigned agreement(
      String aco, String year, Track track, AgreementSigned.Termination exit) {
    var signed = Neighbors.agreement(aco, "2024-01-01", year, track, exit == null ? 1 : 2);
    return new AgreementSigned(
        signed.acoId(),
        signed.acoName(),
        signed.start(),
        LocalDate.parse("2028-12-31"),
        RuleSet.PFS2024,
        1,
        exit == null ? AgreementSigned.Status.ACTIVE : AgreementSigned.Status.TERMINATED,
        signed.tracksByYear(),
        signed.methodologyByYear(),
        signed.elections(),
        signed.lossLimitStructureByYear(),
        null,
        null,
        new TreeMap<>(Map.of(PerformanceYear.parse(year), 1)),
        exit,
        signed.revision(),
        exit == null ? null : 1L,
        signed.recordedAt(),
        signed.cause(),
        "f",
        "test");
  }
}
