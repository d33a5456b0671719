package org.trueup.local.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.local.client.Call;
import org.trueup.local.client.NotTaken;
import org.trueup.local.client.ResultFeed;
import org.trueup.local.client.Services;
import org.trueup.local.lists.Courier;
import org.trueup.local.lists.ListPeriod;
import org.trueup.local.lists.ListStory;
import org.trueup.local.lists.MadeList;
import org.trueup.local.lists.MadeLists;
import org.trueup.local.machine.Service;
import org.trueup.local.machine.UpFile;

/** Sends the lists of made-up ACOs, all of a size, and takes the time. */
public final class ListMeasurement {
  private static final int FIRST_ACO = 9099;
  private static final int MOST_ACOS = 90;
  private static final int YEAR = 2024;
  private static final long SEED = 1;
  private static final int PERCENT = 100;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

  private final AcoId aco;
  private final String key;
  private final Services services;
  private final Courier courier;
  private final PrintStream out;

  private ListMeasurement(AcoId aco, Services services, PrintStream out) {
    this.aco = aco;
    this.key = aco + "/" + YEAR;
    this.services = services;
    this.courier = new Courier(services);
    this.out = out;
  }

  /**
   * How much is sent.
   *
   * @param rows people on each list
   * @param lists of each ACO, up to five: an initial one and those of the quarters after it
   * @param acos how many, up to 90
   */
  public record Size(int rows, int lists, int acos) {
    private List<AcoId> each() {
      return IntStream.range(0, Math.min(acos, MOST_ACOS))
          .mapToObj(number -> AcoId.parse("A" + (FIRST_ACO - number)))
          .toList();
    }
  }

  /**
   * Sends the lists, one ACO after another.
   *
   * @throws NotTaken when a service refuses something
   */
  public static void run(UpFile system, Size size, PrintStream out)
      throws IOException, InterruptedException {
    var services = new Services(system);
    out.println(
        "ACO    list        rows  table 1-1  stored after  announced after  settled after  roster after");
    for (var aco : size.each()) {
      new ListMeasurement(aco, services, out).run(system.bootstrap(), size);
    }
  }

  private void run(String bootstrap, Size size) throws IOException, InterruptedException {
    sendFacts();
    var made = new MadeLists(aco, YEAR, false, people(size.rows()), SEED);
    try (var feed = ResultFeed.follow(bootstrap, Set.of(key))) {
      feed.awaitAny(key); // a reader that has just begun would count its own beginning
      for (int i = 0; i < Math.min(size.lists(), ListPeriod.values().length); i++) {
        var story = new ListStory(ListPeriod.values()[i], 0, i, Map.of(), i, 0, Map.of());
        measure(made.next(story), feed);
      }
    }
  }

  private static Map<EnrollmentType, Integer> people(int rows) {
    return Map.of(
        EnrollmentType.ESRD, rows / PERCENT, EnrollmentType.AGED_NON_DUAL, rows - rows / PERCENT);
  }

  private void sendFacts() throws InterruptedException {
    var agreement =
        Map.of(
            "acoName", "Many People",
            "tracksByYear", Map.of("2024", "BASIC_A"),
            "methodologyByYear", Map.of("2024", "RETROSPECTIVE"));
    var start = "/acos/" + aco + "/agreements/2024-01-01";
    services.send(Call.put("agreement", Service.ASSIGNMENT, start, agreement));
    fact(Service.BENCHMARK, "/reported-benchmarks/JUNE", Map.of("perCapita", "12000"));
    fact(Service.BENCHMARK, "/expenditures/Q1", Map.of("perCapita", "11500"));
    fact(Service.SETTLEMENT, "/quality", Map.of("standard", "MET", "score", "0.9"));
  }

  private void fact(Service service, String path, Map<String, String> body)
      throws InterruptedException {
    var year = "/acos/" + aco + "/performance-years/" + YEAR;
    services.send(Call.put(path, service, year + path, body));
  }

  private void measure(MadeList list, ResultFeed feed) throws IOException, InterruptedException {
    var zip = Files.createTempFile("trueup-measured-", ".zip");
    try {
      Courier.write(list, zip);
      measure(list, zip, feed);
    } finally {
      Files.delete(zip);
    }
  }

  private void measure(MadeList list, Path zip, ResultFeed feed)
      throws IOException, InterruptedException {
    var begun = System.nanoTime();
    var revision = courier.deliver(list.name(), zip);
    var stored = since(begun);
    feed.assignment(key, revision);
    var announced = since(begun);
    feed.await(key, revision);
    var settled = since(begun);
    awaitRoster();
    out.printf(
        Locale.US,
        "%-6s %-7s %8d %7d MB %10d ms %13d ms %11d ms %10d ms%n",
        aco,
        list.period(),
        list.assigned().size(),
        megabytes(zip),
        stored,
        announced,
        settled,
        since(begun));
    out.flush();
  }

  /** Returns when nothing waits to be announced: the last thing of a list are its people. */
  private void awaitRoster() throws InterruptedException {
    while (waiting() > 0) {
      Thread.sleep(BETWEEN_LOOKS);
    }
  }

  private long waiting() throws InterruptedException {
    var health = services.send(Call.get("backlog", Service.ASSIGNMENT, "/q/health/ready")).body();
    for (var check : Json.read(health, JsonNode.class).path("checks")) {
      if (check.path("name").asText().equals("outbox relay")) {
        return check.path("data").path("waiting").asLong();
      }
    }
    throw new IllegalStateException("assignment-service does not say what waits in its outbox");
  }

  private static long megabytes(Path zip) throws IOException {
    try (var file = new ZipFile(zip.toFile())) {
      return file.stream()
          .filter(entry -> entry.getName().endsWith("_1-1.csv"))
          .mapToLong(entry -> entry.getSize() / 1_000_000)
          .sum();
    }
  }

  private static long since(long begun) {
    return (System.nanoTime() - begun) / 1_000_000;
  }
}
