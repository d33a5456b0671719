package org.trueup.settlement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.value.Track;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.embedded.TopicReader;
import org.trueup.messaging.OwnTopicReplay;
import org.trueup.messaging.ReadBack;
import org.trueup.settlement.intake.EventsFromUpstream;

/** The service loses its database, and comes back from the topics. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class RebuildIT {
  private static final String ACO_1 = AcoIds.next();

  private static final Neighbors NEIGHBORS = new Neighbors();
  private static final List<String> READS =
      List.of(
          "settlement",
          "settlement?revision=1",
          "settlement/lines",
          "settlement/history",
          "settlement/variance",
          "settlement/cliff",
          "settlement/scenarios?track=1,2",
          "quality",
          "participant-revenue",
          "circumstances",
          "determinations");

  @Inject Flyway flyway;
  @Inject OwnTopicReplay own;
  @Inject ReadBack<SettlementDetermined> readBack;
  @Inject EventsFromUpstream announcedEvents;

  @Test
  void everyAnswerIsAsBeforeByteForByteAndNothingIsAnnouncedTwice() throws Exception {
    var moments = aYearWithAPast();
    var answers = answers(moments);
    var tables = tables();
    var announced = ids(NEIGHBORS.settlements(ACO_1 + "/2018"));

    loseTheDatabase();
    assertThat(own.readOn(readBack)).isGreaterThanOrEqualTo(announced.size());
    everythingOfTheNeighborsComesAgain();

    assertThat(answers(moments)).containsExactlyEntriesOf(answers);
    assertThat(tables()).isEqualTo(tables);
    assertThat(ids(NEIGHBORS.settlements(ACO_1 + "/2018"))).isEqualTo(announced);
    assertThat(own.readOn(readBack)).isZero();
    lifeGoesOnWithTheNextRevision(announced.size());
  }

  /**
   * Facts before their agreement, each kind of input, corrections, CMS's notices, a second year.
   */
  private static List<Instant> aYearWithAPast() throws InterruptedException {
    var moments = new ArrayList<Instant>();
    send("PUT", ACO_1 + "/2018", "quality", "{\"standard\":\"MET\",\"score\":\"0.8\"}");
    moments.add(Instant.now());
    NEIGHBORS.sign(ACO_1, "2018-01-01", "2018", Track.TRACK_2);
    NEIGHBORS.announceBenchmark(ACO_1, "2018", 1, 10_000, "120000000", "112800000");
    awaitPayment(ACO_1 + "/2018", true);
    moments.add(Instant.now());
    send("PUT", ACO_1 + "/2018", "quality", "{\"standard\":\"MET\",\"score\":\"0.9\"}");
    send("PUT", ACO_1 + "/2018", "participant-revenue", "{\"revenue\":\"40000000\"}");
    send("PUT", ACO_1 + "/2018", "circumstances", "{\"reportedReduction\":\"2655\"}");
    advance("first", "100000");
    advance("second", "250000.50");
    moments.add(Instant.now());
    NEIGHBORS.announceBenchmark(ACO_1, "2018", 2, 10_000, "120000000", "128000000");
    awaitPayment(ACO_1 + "/2018", false);
    var notice = "{\"kind\":\"INITIAL\",\"amount\":\"-3600000\",\"date\":\"2019-08-30\"}";
    send("POST", ACO_1 + "/2018", "determinations", notice);
    send(
        "POST",
        ACO_1 + "/2018",
        "determinations",
        "{\"kind\":\"REOPENED\",\"date\":\"2020-01-07\"}");
    moments.add(Instant.now());
    return moments;
  }

  private static void awaitPayment(String key, boolean positive) {
    NEIGHBORS.awaitSettlement(
        key, event -> event.payment() != null && event.payment().isPositive() == positive);
  }

  private static Map<String, String> answers(List<Instant> moments) {
    var answers = new LinkedHashMap<String, String>();
    Consumer<String> read =
        path -> answers.put(path, given().urlEncodingEnabled(false).get(path).asString());
    for (var what : READS) {
      var path = "/acos/" + ACO_1 + "/performance-years/2018/" + what;
      read.accept(path);
      for (var moment : moments) {
        read.accept(path + (what.contains("?") ? "&" : "?") + "asOf=" + moment);
      }
    }
    moments.forEach(moment -> read.accept("/acos/" + ACO_1 + "/advances?asOf=" + moment));
    read.accept("/acos/" + ACO_1 + "/advances");
    answers.put(
        "verify",
        given().post("/acos/" + ACO_1 + "/performance-years/2018/settlement/verify").asString());
    return answers;
  }

  /** What each table says of the ACO, in the order of its rows. */
  private static Map<String, String> tables() throws SQLException {
    var digests = new LinkedHashMap<String, String>();
    for (var table : List.of("settlement", "fact", "advance", "announced")) {
      var columns = "to_jsonb(t) - 'id' - 'taken_at'";
      digests.put(
          table,
          ask(
              "select count(*) || ' ' || md5(string_agg((%s)::text, '' order by (%s)::text))"
                      .formatted(columns, columns)
                  + " from %s t where aco_id = '%s'".formatted(table, ACO_1)));
    }
    return digests;
  }

  private void loseTheDatabase() throws SQLException {
    var owner =
        ask("select nspowner::regrole::text from pg_namespace where nspname = 'settlement'");
    execute("drop schema settlement cascade");
    execute("create schema settlement authorization " + owner);
    flyway.migrate();
    given().get("/acos/" + ACO_1 + "/performance-years/2018/settlement").then().statusCode(404);
  }

  /** An empty database has no positions: its consumers begin anew. */
  private void everythingOfTheNeighborsComesAgain() throws InterruptedException {
    announcedEvents.agreements(everything(Topic.AGREEMENT_SIGNED));
    announcedEvents.assignments(everything(Topic.ASSIGNMENT_DETERMINED));
    announcedEvents.benchmarks(everything(Topic.BENCHMARK_DETERMINED));
  }

  private static ConsumerRecords<String, byte[]> everything(Topic topic) {
    try (var reader = TopicReader.ofAnything(topic)) {
      var byPartition =
          reader.records().stream()
              .collect(
                  Collectors.groupingBy(
                      record -> new TopicPartition(record.topic(), record.partition())));
      return new ConsumerRecords<>(byPartition, Map.of());
    }
  }

  private static void lifeGoesOnWithTheNextRevision(int last) {
    send("PUT", ACO_1 + "/2018", "quality", "{\"standard\":\"MET\",\"score\":\"0.7\"}");
    var next =
        NEIGHBORS.awaitSettlement(
            ACO_1 + "/2018",
            event -> event.inputs().quality() != null && event.inputs().quality().revision() == 3);
    assertThat(next.head().revision()).isEqualTo(last + 1);
    advance("first", "100000");
    given()
        .get("/acos/" + ACO_1 + "/advances")
        .then()
        .body("items.size()", org.hamcrest.Matchers.equalTo(2));
  }

  private static void advance(String key, String amount) {
    given()
        .contentType("application/json")
        .header("Idempotency-Key", key)
        .body("{\"kind\":\"AIM\",\"amount\":\"%s\",\"performanceYear\":\"2018\"}".formatted(amount))
        .post("/acos/" + ACO_1 + "/advances");
  }

  private static ValidatableResponse send(String method, String key, String what, String body) {
    var path = "/acos/" + key.replace("/", "/performance-years/") + "/" + what;
    return given().contentType("application/json").body(body).request(method, path).then();
  }

  private static List<String> ids(List<SettlementDetermined> events) {
    return events.stream().map(SettlementDetermined::id).toList();
  }

  private static String ask(String query) throws SQLException {
    try (var connection = connection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void execute(String command) throws SQLException {
    try (var connection = connection();
        var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  /** As the owner of the database. */
  private static java.sql.Connection connection() throws SQLException {
    var url = ConfigProvider.getConfig().getValue("TRUEUP_DB_URL", String.class);
    return DriverManager.getConnection(url + "?currentSchema=settlement", "postgres", "postgres");
  }
}
