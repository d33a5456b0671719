package org.trueup.settlement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.Track;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.embedded.TopicReader;
import org.trueup.messaging.OwnTopicReplay;
import org.trueup.messaging.ReadBack;

/** Somebody else writes on the topic from which the service restores its records. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class ForgedSettlementIT {
  private static final String ACO = AcoIds.next();
  private static final String SETTLEMENT = "/acos/" + ACO + "/performance-years/2018/settlement";
  private static final String MILLIONS = "99999999";

  @Inject OwnTopicReplay own;
  @Inject ReadBack<SettlementDetermined> readBack;

  private final Neighbors neighbors = new Neighbors();

  @Test
  void whatDoesNotFollowFromItsInputsIsNeverOnFile() throws Exception {
    neighbors.sign(ACO, "2018-01-01", "2018", Track.TRACK_2);
    neighbors.announceBenchmark(ACO, "2018", 1, 10_000, "120000000", "112800000");
    given()
        .contentType("application/json")
        .body("{\"standard\":\"MET\",\"score\":\"0.8\"}")
        .put("/acos/" + ACO + "/performance-years/2018/quality");
    var settled = neighbors.awaitSettlement(ACO + "/2018", event -> event.payment() != null);

    announce(forged(settled));
    own.readOn(readBack);

    given().get(SETTLEMENT).then().body("revision", equalTo((int) settled.revision()));
    given().get(SETTLEMENT).then().body("figures.payment", equalTo(settled.payment().toString()));
    deadLetters()
        .body(
            "items.findAll { it.acoId == '" + ACO + "' }.reason",
            hasItem(containsString("figures.payment is " + MILLIONS)));
    var health = given().get("/q/health/ready").jsonPath();
    assertThat(health.getBoolean("checks.find { it.name == 'messages' }.data.degraded")).isTrue();
    assertThat(health.getString("checks.find { it.name == 'messages' }.data.reason"))
        .contains(Topic.SETTLEMENT_DETERMINED.topicName(), "do not verify");
  }

  private static ValidatableResponse deadLetters() {
    return given().get("/dead-letters?limit=100").then().statusCode(200);
  }

  /** The next revision of what was settled, with another payment and a fingerprint that fits. */
  private static SettlementDetermined forged(SettlementDetermined settled) {
    var payment = Objects.requireNonNull(settled.payment()).toString();
    var text =
        Json.write(settled)
            .replace("\"payment\":\"" + payment + "\"", "\"payment\":\"" + MILLIONS + "\"")
            .replaceFirst(
                "\"revision\":" + settled.revision(), "\"revision\":" + (settled.revision() + 1))
            .replaceFirst("\"supersedes\":\\d+", "\"supersedes\":" + settled.revision());
    var forged = Json.read(text, SettlementDetermined.class);
    return forged.withFingerprint(Fingerprint.of(forged));
  }

  private void announce(SettlementDetermined settlement) {
    try (var reader = TopicReader.of(Topic.SETTLEMENT_DETERMINED)) {
      var last = TopicReader.about(settlement.key(), reader.records()).getLast();
      neighbors.forge(last, settlement.id(), Json.write(settlement));
    }
  }
}
