package org.trueup.settlement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.value.Track;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.embedded.TopicReader;

/** An operator lets the service announce what is on file once more. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class AnnouncedAgainIT {
  private static final String ACO = AcoIds.next();

  private final Neighbors neighbors = new Neighbors();

  @Test
  void everyRevisionGoesOutInOrderWithItsId() {
    neighbors.sign(ACO, "2018-01-01", "2018", Track.TRACK_2);
    neighbors.announceBenchmark(ACO, "2018", 1, 10_000, "120000000", "112800000");
    var latest =
        neighbors.awaitSettlement(
            ACO + "/2018",
            event -> event.inputs().benchmark() != null && event.inputs().agreement() != null);
    var once = upTo(latest);

    announceAgain(ACO).statusCode(200).body("events", equalTo(once.size()));

    var twice = new ArrayList<>(once);
    twice.addAll(once);
    try (var reader = TopicReader.ofAnything(Topic.SETTLEMENT_DETERMINED)) {
      var about = reader.until(found -> ids(found).size() == twice.size(), "all of them again");
      assertThat(ids(about)).containsExactlyElementsOf(twice);
    }
    given()
        .get("/announcements")
        .then()
        .statusCode(200)
        .body(
            "items.find { it.key == '%s/2018' && it.part == 'ANNOUNCED' }.revision".formatted(ACO),
            equalTo(once.size()))
        .body(
            "items.find { it.event == 'benchmark-determined' && it.key == '%s/2018' }.part"
                .formatted(ACO),
            equalTo("TAKEN"));
    announceAgain(AcoIds.next()).statusCode(404);
  }

  /** The identifiers of every revision up to one. */
  private static List<String> upTo(SettlementDetermined latest) {
    var subject = latest.id().substring(0, latest.id().lastIndexOf('/') + 1);
    return LongStream.rangeClosed(1, latest.head().revision())
        .mapToObj(revision -> subject + revision)
        .toList();
  }

  private static ValidatableResponse announceAgain(String aco) {
    return given()
        .contentType("application/json")
        .body("{\"acoId\":\"%s\",\"reason\":\"a reader lost them\"}".formatted(aco))
        .post("/announcements")
        .then();
  }

  private static List<String> ids(List<ConsumerRecord<String, byte[]>> records) {
    return TopicReader.about(ACO + "/2018", records).stream().map(TopicReader::id).toList();
  }
}
