package org.trueup.local.upkeep;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.json.Json;
import org.trueup.local.client.Target;
import org.trueup.local.machine.Service;

/** What the services of a system announced, and what they took in of each other. */
public final class Announcements {
  private static final Duration FOR_AN_ANSWER = Duration.ofMinutes(10);
  private static final Duration UNDER_WAY = Duration.ofSeconds(20);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
  private static final int OK = 200;

  private final Target system;

  public Announcements(Target system) {
    this.system = system;
  }

  /** As a service answers. */
  record Revisions(List<Revision> items) {}

  record Announced(long events) {}

  /**
   * Lets every service announce what is on file once more.
   *
   * @param aco absent for all
   * @return a line for each service
   */
  public List<String> again(@Nullable String aco, String reason) throws InterruptedException {
    var lines = new ArrayList<String>();
    var wanted = new HashMap<String, String>(Map.of("reason", reason));
    if (aco != null) {
      wanted.put("acoId", aco);
    }
    for (var service : Service.values()) {
      var body = BodyPublishers.ofString(Json.write(wanted));
      var answer =
          ask(service, request(service).header("Content-Type", "application/json").POST(body));
      lines.add(
          "%s: %d events on their way"
              .formatted(service.title(), Json.read(answer, Announced.class).events()));
    }
    return lines;
  }

  /**
   * Compares what each service announced with what the others took in. What is under way is waited
   * for.
   *
   * @return a line for each difference that stays
   */
  public List<String> differences() throws InterruptedException {
    var end = System.nanoTime() + UNDER_WAY.toNanos();
    var differences = differencesNow();
    while (!differences.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(BETWEEN_LOOKS);
      differences = differencesNow();
    }
    return differences;
  }

  private List<String> differencesNow() throws InterruptedException {
    var onFile = new TreeMap<Service, List<Revision>>();
    for (var service : Service.values()) {
      onFile.put(service, revisions(service));
    }
    return new Reconciliation(onFile).differences();
  }

  private List<Revision> revisions(Service service) throws InterruptedException {
    return Json.read(ask(service, request(service).GET()), Revisions.class).items();
  }

  private HttpRequest.Builder request(Service service) {
    return HttpRequest.newBuilder(system.at(service, "/announcements"))
        .timeout(FOR_AN_ANSWER)
        .header("Authorization", system.authorization().get());
  }

  private static String ask(Service service, HttpRequest.Builder request)
      throws InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() != OK) {
        throw new UpkeepFailed(
            service.title() + " answers " + answer.statusCode() + ": " + answer.body());
      }
      return answer.body();
    } catch (IOException unreachable) {
      throw new UpkeepFailed("cannot reach " + service.title(), unreachable);
    }
  }
}
