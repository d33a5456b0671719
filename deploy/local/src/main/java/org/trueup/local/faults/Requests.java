package org.trueup.local.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.trueup.contracts.json.Json;
import org.trueup.local.machine.LocalToken;

/** How the facts of a run are sent. */
final class Requests {
  private static final String TYPE = "Content-Type";
  private static final String JSON = "application/json";
  private static final String CSV = "text/csv";
  private static final int OK = 200;

  private final Acos acos;
  private final LocalToken token;
  private final Duration patience;
  private final HttpClient http;

  /**
   * @param patience how long an answer may take
   */
  Requests(Acos acos, LocalToken token, Duration patience, HttpClient http) {
    this.acos = acos;
    this.token = token;
    this.patience = patience;
    this.http = http;
  }

  /**
   * The request that sends a fact to a replica.
   *
   * @throws IOException when the replica does not say what has to be known before
   */
  HttpRequest of(Write write, Replica replica) throws IOException, InterruptedException {
    var aco = acos.id(write.aco());
    var path = "/acos/" + aco + "/" + write.path();
    var request =
        switch (write.content()) {
          case Write.Fact fact -> to(replica, path, JSON).PUT(json(fact.body()));
          case Write.Addition more ->
              keyed(to(replica, path, JSON), aco, more.idempotencyKey()).POST(json(more.body()));
          case Write.AssignmentList list ->
              to(replica, path, "application/zip")
                  .POST(
                      BodyPublishers.ofByteArray(
                          MadeUpLists.zip(acos, write.aco(), list.number())));
          case Write.Withdrawal list -> withdrawal(write, list, replica);
          case Write.Crosswalk crosswalk ->
              to(replica, path, CSV).POST(text(MadeUpLists.crosswalk(acos, write.aco())));
          case Write.Import file ->
              to(replica, "/" + write.path(), CSV)
                  .POST(text(MadeUpImports.csv(acos, file.number())));
        };
    return request.build();
  }

  private HttpRequest.Builder withdrawal(Write write, Write.Withdrawal list, Replica replica)
      throws IOException, InterruptedException {
    var aco = acos.id(write.aco());
    var id = id(write, list, replica);
    var path = "/acos/%s/%s/%d/withdrawal".formatted(aco, write.path(), id);
    return keyed(to(replica, path, JSON), aco, "withdrawal-" + list.number())
        .POST(json(Map.of("reason", "a wrong list")));
  }

  private static HttpRequest.Builder keyed(HttpRequest.Builder request, String aco, String key) {
    return request.header("Idempotency-Key", aco + "-" + key);
  }

  /** The number of a list, which the service gave it. */
  private long id(Write write, Write.Withdrawal list, Replica replica)
      throws IOException, InterruptedException {
    var path = "/acos/" + acos.id(write.aco()) + "/" + write.path();
    var answer = http.send(to(replica, path, JSON).GET().build(), BodyHandlers.ofString());
    if (answer.statusCode() != OK) {
      throw new IOException(answer.statusCode() + " " + answer.body());
    }
    var period = MadeUpLists.period(write.aco(), list.number());
    return StreamSupport.stream(
            Json.read(answer.body(), JsonNode.class).path("items").spliterator(), false)
        .filter(item -> item.path("period").asText().equals(period))
        .mapToLong(item -> item.path("listId").asLong())
        .max()
        .orElseThrow(() -> new IllegalStateException(write + " has no list: " + answer.body()));
  }

  private HttpRequest.Builder to(Replica replica, String path, String type) {
    return HttpRequest.newBuilder(replica.url().resolve(path))
        .timeout(patience)
        .header("Authorization", token.header())
        .header(TYPE, type);
  }

  private static BodyPublisher json(Map<String, ?> body) {
    return text(Json.write(body));
  }

  private static BodyPublisher text(String body) {
    return BodyPublishers.ofString(body);
  }
}
