package org.trueup.local.faults;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Json;
import org.trueup.local.machine.Service;

/**
 * A topic is lost and created anew, and its writer announces again what is on file of the run's
 * ACOs, one by one, as operators let it.
 */
final class Recreation {
  private static final Map<Topic, Service> WRITERS =
      Map.of(
          Topic.AGREEMENT_SIGNED, Service.ASSIGNMENT,
          Topic.ASSIGNMENT_DETERMINED, Service.ASSIGNMENT,
          Topic.BENEFICIARY_ASSIGNMENT_CHANGED, Service.ASSIGNMENT,
          Topic.BENCHMARK_DETERMINED, Service.BENCHMARK,
          Topic.SETTLEMENT_DETERMINED, Service.SETTLEMENT);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
  private static final int OK = 200;

  /** Nothing is on file of the ACO yet. */
  private static final int NOTHING = 404;

  private final Cluster cluster;
  private final Acos acos;
  private final HttpClient http = HttpClient.newHttpClient();

  Recreation(Cluster cluster, Acos acos) {
    this.cluster = cluster;
    this.acos = acos;
  }

  /**
   * Lets it happen.
   *
   * @return the topic that it was
   */
  Topic happen(long choice) throws InterruptedException {
    var topic = Topic.values()[Math.floorMod(choice, Topic.values().length)];
    cluster.broker().recreate(topic);
    for (var aco : acos.ids()) {
      announceAgain(requireNonNull(WRITERS.get(topic)), aco);
    }
    return topic;
  }

  private void announceAgain(Service service, String aco) throws InterruptedException {
    var body = Json.write(Map.of("reason", "the topic was lost", "acoId", aco));
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      String answered;
      try {
        var answer = http.send(request(service, body), BodyHandlers.ofString());
        if (answer.statusCode() == OK || answer.statusCode() == NOTHING) {
          return;
        }
        answered = answer.statusCode() + " " + answer.body();
      } catch (IOException away) {
        answered = away.toString();
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException(aco + " is not announced again: " + answered);
      }
      Thread.sleep(BETWEEN_TRIES);
    }
  }

  private HttpRequest request(Service service, String body) {
    return HttpRequest.newBuilder(cluster.target().at(service, "/announcements"))
        .timeout(PATIENCE)
        .header("Authorization", cluster.target().authorization().get())
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }
}
