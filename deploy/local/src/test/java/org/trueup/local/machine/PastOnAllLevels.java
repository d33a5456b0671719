package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An ACO whose list comes, is delivered again with fewer people, is withdrawn and delivered once
 * more; and the questions what was known when, and why, to all three services.
 */
final class PastOnAllLevels {
  private static final String ACO = "A7491";
  private static final String YEAR = "/acos/" + ACO + "/performance-years/2018";
  private static final String FILE = "P.A7491.ACO.QALR.2018Q4.D189999.T04%d0000_1-1.csv";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<Service, URI> services;
  private final String authorization;
  private final List<Instant> moments = new ArrayList<>();

  PastOnAllLevels(UpFile up) {
    this.services = up.urls();
    this.authorization = LocalToken.of(up).header();
  }

  /** Lets it happen, and remembers the moments between. */
  void happen() throws Exception {
    send(
        Service.ASSIGNMENT,
        "PUT",
        "/acos/" + ACO + "/agreements/2018-01-01",
        "{\"acoName\":\"Made-up\",\"tracksByYear\":"
            + "{\"2018\":\"TRACK_1\",\"2019\":\"TRACK_1\",\"2020\":\"TRACK_1\"}}");
    perCapita("/reported-benchmarks/FINAL", "12000");
    perCapita("/expenditures/FINAL", "11000");
    send(Service.SETTLEMENT, "PUT", YEAR + "/quality", "{\"standard\":\"MET\",\"score\":\"0.9\"}");
    list(0, 6000, 1);
    var redelivered = list(1, 5500, 2);
    send(
        Service.ASSIGNMENT,
        "POST",
        "/acos/" + ACO + "/assignment-lists/" + redelivered + "/withdrawal",
        "{\"reason\":\"a table was cut off\"}");
    settledFrom(3);
    list(2, 5990, 4);
  }

  /** What was known then, on every level. */
  void isKnown() throws Exception {
    // people x 1,000 saved x 50% x 90% x 98%
    assertKnown(moments.get(0), 6000, "2646000", "GOVERNING");
    assertKnown(moments.get(1), 5500, "2425500", "SUPERSEDED", "GOVERNING");
    assertKnown(moments.get(2), 6000, "2646000", "GOVERNING", "WITHDRAWN");
    assertKnown(moments.get(3), 5990, "2641590", "SUPERSEDED", "WITHDRAWN", "GOVERNING");
    assertNothingWasKnownBefore();
    assertCauses();
  }

  private void assertKnown(Instant moment, int people, String payment, String... lists)
      throws Exception {
    var asOf = "?asOf=" + moment;
    var onFile = get(Service.ASSIGNMENT, "/acos/" + ACO + "/assignment-lists" + asOf);
    assertThat(onFile.findValuesAsText("status")).containsExactly(lists);
    var assignment = get(Service.ASSIGNMENT, YEAR + "/assignment" + asOf);
    assertThat(assignment.path("assignedBeneficiaries").asInt()).isEqualTo(people);
    var benchmark = get(Service.BENCHMARK, YEAR + "/benchmark" + asOf);
    assertThat(benchmark.path("assignmentRevision").asLong())
        .isEqualTo(assignment.path("revision").asLong());
    assertThat(benchmark.path("totalBenchmark").asText()).isEqualTo(12_000L * people + "");
    var settlement = get(Service.SETTLEMENT, YEAR + "/settlement" + asOf);
    assertThat(settlement.path("figures").path("payment").asText()).isEqualTo(payment);
    assertThat(settlement.path("stale").asBoolean()).isFalse();
    var history = get(Service.SETTLEMENT, YEAR + "/settlement/history" + asOf).path("items");
    assertThat(history.get(history.size() - 1).path("payment").asText()).isEqualTo(payment);
  }

  private void assertNothingWasKnownBefore() throws Exception {
    for (var address :
        List.of(
            services.get(Service.ASSIGNMENT) + YEAR + "/assignment",
            services.get(Service.BENCHMARK) + YEAR + "/benchmark",
            services.get(Service.SETTLEMENT) + YEAR + "/settlement")) {
      assertThat(ask(address + "?asOf=2001-01-01T00:00:00Z").statusCode()).isEqualTo(404);
      assertThat(ask(address + "?asOf=yesterday").statusCode()).isEqualTo(400);
    }
  }

  /** From the file that was delivered, or taken back, to the dollar it moved. */
  private void assertCauses() throws Exception {
    var history = get(Service.SETTLEMENT, YEAR + "/settlement/history").path("items");
    var last = history.size() - 1;
    assertCause(history.get(last - 2), "ASSIGNMENT_LIST", FILE.formatted(1), "-220500", 2);
    assertCause(history.get(last - 1), "WITHDRAWAL", FILE.formatted(1), "220500", 3);
    assertThat(history.get(last - 1).path("cause").path("note").asText())
        .isEqualTo("a table was cut off");
    assertCause(history.get(last), "ASSIGNMENT_LIST", FILE.formatted(2), "-4410", 4);
    assertThat(history.get(last).path("changed").get(0).path("list").path("stamp").asText())
        .isEqualTo("T0420000");
  }

  private static void assertCause(
      JsonNode revision, String kind, String file, String change, int assignment) {
    var cause = revision.path("cause");
    assertThat(cause.path("kind").asText()).isEqualTo(kind);
    assertThat(cause.path("file").asText()).isEqualTo(file);
    assertThat(cause.path("by").asText()).isNotEmpty();
    assertThat(revision.path("change").asText()).isEqualTo(change);
    assertThat(revision.path("eventId").asText()).startsWith("settlement/" + ACO + "/2018/");
    assertThat(revision.path("changed").findValuesAsText("input"))
        .containsExactly("assignment", "benchmark");
    assertThat(revision.path("changed").get(0).path("eventId").asText())
        .isEqualTo("assignment/" + ACO + "/2018/" + assignment);
    assertThat(cause.path("eventId").asText())
        .isEqualTo(revision.path("changed").get(1).path("eventId").asText());
  }

  private long list(int delivery, int people, int assignmentRevision) throws Exception {
    var request =
        HttpRequest.newBuilder(
                services
                    .get(Service.ASSIGNMENT)
                    .resolve("/acos/" + ACO + "/assignment-lists?name=" + FILE.formatted(delivery)))
            .header("Authorization", authorization)
            .header("Content-Type", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofString(table(people)))
            .build();
    var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    settledFrom(assignmentRevision);
    return JSON.readTree(answer.body()).path("listId").asLong();
  }

  private void settledFrom(int assignmentRevision) throws Exception {
    var address =
        services.get(Service.SETTLEMENT)
            + YEAR
            + "/settlement?assignmentRevision="
            + assignmentRevision;
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", authorization)
            .header("Prefer", "wait=30")
            .GET()
            .build();
    var settlement = JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    assertThat(settlement.path("inputs").path("benchmark").path("assignmentRevision").asInt())
        .isEqualTo(assignmentRevision);
    moments.add(Instant.parse(settlement.path("recordedAt").asText()));
  }

  private static String table(int people) {
    var text = new StringBuilder("BENE_MBI_ID,BENE_DEATH_DT");
    for (int month = 1; month <= 12; month++) {
      text.append(",EnrollFlag").append(month);
    }
    text.append("\r\n");
    for (int person = 0; person < people; person++) {
      text.append("1S%d0E0%dTT%02d,".formatted(person / 1000, person / 100 % 10, person % 100))
          .append(",4".repeat(12))
          .append("\r\n");
    }
    return text.toString();
  }

  private void perCapita(String what, String amount) throws Exception {
    send(Service.BENCHMARK, "PUT", YEAR + what, "{\"perCapita\":\"" + amount + "\"}");
  }

  void send(Service service, String method, String path, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(services.get(service).resolve(path))
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
  }

  JsonNode get(Service service, String path) throws Exception {
    var answer = ask(services.get(service) + path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> ask(String address) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", authorization)
            .GET()
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
