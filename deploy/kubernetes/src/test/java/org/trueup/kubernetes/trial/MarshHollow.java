package org.trueup.kubernetes.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The ACO of docs/how-to/use-the-rest-api-by-hand.md, and its lists. */
record MarshHollow(Client client) {
  static final String YEAR = "/acos/A9004/performance-years/2018";
  private static final String LIST = "P.A9004.ACO.AALR.D189999.T%07d_1-1.csv";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Everything that is entered of a year, to the settlement of it. */
  void settle(Pod assignment, Pod benchmark, Pod settlement) throws Exception {
    client.put(
        assignment,
        "/acos/A9004/agreements/2017-01-01",
        "{\"acoName\": \"Marsh Hollow\", \"tracksByYear\": {\"2017\": \"TRACK_2\", \"2018\": \"TRACK_2\", \"2019\": \"TRACK_2\"}, \"elections\": {\"minimumRate\": \"0.005\"}}");
    client.put(
        assignment,
        YEAR + "/reported-assignment",
        "{\"assignedBeneficiaries\": 7460, \"personYears\": \"7210.5\"}");
    client.put(benchmark, YEAR + "/reported-benchmarks/FINAL", "{\"perCapita\": \"11200\"}");
    expend(benchmark, "11350");
    awaitText(settlement, "QUALITY");
    score(settlement, "0.9219");
    awaitText(settlement, "\"payment\":\"-483312.6\"");
  }

  void expend(Pod benchmark, String perCapita) throws Exception {
    client.put(
        benchmark, YEAR + "/expenditures/FINAL", "{\"perCapita\": \"%s\"}".formatted(perCapita));
  }

  void score(Pod settlement, String score) throws Exception {
    client.put(
        settlement,
        YEAR + "/quality",
        "{\"standard\": \"MET\", \"score\": \"%s\"}".formatted(score));
  }

  /** Sends a list, in five seconds, and returns what is said of it. */
  String send(Pod assignment, int number, int people) throws Exception {
    return sending(assignment, number, list(people)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  /** Begins to send a file as a list. */
  CompletableFuture<String> sending(Pod assignment, int number, String text) {
    return client.upload(
        assignment, "/deliveries?name=" + LIST.formatted(number), SlowBody.of(text));
  }

  /** People of whom nothing is known but that they are assigned, all year. */
  static String list(int people) {
    var header =
        IntStream.rangeClosed(1, 12)
            .mapToObj(month -> ",EnrollFlag" + month)
            .collect(Collectors.joining("", "BENE_MBI_ID,BENE_DEATH_DT", "\n"));
    return IntStream.range(0, people)
        .mapToObj(number -> "1S%09d,%s\n".formatted(number, ",4".repeat(12)))
        .collect(Collectors.joining("", header, ""));
  }

  /** Waits until the settlement says something. */
  void awaitText(Pod settlement, String text) throws Exception {
    var end = System.nanoTime() + PATIENCE.toNanos();
    var answer = client.get(settlement, YEAR + "/settlement");
    while (!answer.contains(text) && System.nanoTime() < end) {
      Thread.sleep(100);
      answer = client.get(settlement, YEAR + "/settlement");
    }
    assertThat(answer).contains(text);
  }
}
