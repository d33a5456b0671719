package org.trueup.kubernetes.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.trueup.contracts.measure.Metric;
import org.trueup.kubernetes.MonitoredNames;

/**
 * The pods of an overlay as processes: production profile, roles and passwords of the overlay, a
 * broker with exactly the rights of {@code kafka/users.yaml}, tokens of an identity provider. Takes
 * minutes: {@code deploy/kubernetes/try-pods}.
 */
@EnabledIfSystemProperty(named = "trueup.try-pods", matches = "true")
class TrialIT {
  private static final String YEAR = "/acos/A9004/performance-years/2018";
  private static final String LIST = "P.A9004.ACO.AALR.D189999.T0000000_1-1.csv";
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long MOST_RESIDENT_KIB = 300 * 1024;

  @TempDir Path folder;

  @Test
  void oneAcoToTheDollarAListAndAnEndInTheMiddle() throws Exception {
    try (var trial =
        Trial.start(Path.of(System.getProperty("trueup.try-pods.folder", folder.toString())))) {
      var assignment = trial.pod("assignment-service");
      var benchmark = trial.pod("benchmark-service");
      var settlement = trial.pod("settlement-service");
      var client = Client.with(Trial.token());

      settle(client, assignment, benchmark, settlement);
      takeAList(client, assignment, settlement);
      var pods = List.of(assignment, benchmark, settlement);
      assertThat(health(pods)).noneMatch(text -> text.contains("\"degraded\": true"));
      measure(pods);
      endInTheMiddle(client, assignment, settlement);
      refuseWithout(trial);
    }
  }

  /** Marsh Hollow, of docs/how-to/use-the-rest-api-by-hand.md. */
  private static void settle(Client client, Pod assignment, Pod benchmark, Pod settlement)
      throws Exception {
    client.put(
        assignment,
        "/acos/A9004/agreements/2017-01-01",
        "{\"acoName\": \"Marsh Hollow\", \"tracksByYear\": {\"2017\": \"TRACK_2\", \"2018\": \"TRACK_2\", \"2019\": \"TRACK_2\"}, \"elections\": {\"minimumRate\": \"0.005\"}}");
    client.put(
        assignment,
        YEAR + "/reported-assignment",
        "{\"assignedBeneficiaries\": 7460, \"personYears\": \"7210.5\"}");
    client.put(benchmark, YEAR + "/reported-benchmarks/FINAL", "{\"perCapita\": \"11200\"}");
    client.put(benchmark, YEAR + "/expenditures/FINAL", "{\"perCapita\": \"11350\"}");
    awaitText(client, settlement, YEAR + "/settlement", "QUALITY");
    client.put(settlement, YEAR + "/quality", "{\"standard\": \"MET\", \"score\": \"0.9219\"}");
    awaitText(client, settlement, YEAR + "/settlement", "\"payment\":\"-483312.6\"");
    print("one ACO is settled to -483,312.60");
  }

  private static void takeAList(Client client, Pod assignment, Pod settlement) throws Exception {
    var answer =
        client
            .upload(assignment, "/deliveries?name=" + LIST, SlowBody.of(list(0, 6_000)))
            .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertThat(answer).contains("ACCEPTED");
    awaitText(client, settlement, YEAR + "/settlement", "\"assignmentRevision\":2");
    print("a list of 6,000 is taken, and the settlement rests on it");
  }

  /** TERM while one reader waits and one file is on its way: both are answered. */
  private static void endInTheMiddle(Client client, Pod assignment, Pod settlement)
      throws Exception {
    var waiting =
        client.waiting(settlement.address(), YEAR + "/settlement?assignmentRevision=99", 25);
    var upload =
        client.upload(
            assignment,
            "/deliveries?name=" + LIST.replace("T0000000", "T0000001"),
            SlowBody.of(list(0, 6_100)));
    Thread.sleep(1_500);
    var begin = System.nanoTime();
    settlement.terminate();
    assignment.terminate();
    assertThat(waiting.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).startsWith("200");
    assertThat(upload.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).contains("ACCEPTED");
    assertThat(settlement.hasEnded(Duration.ofSeconds(55))).isTrue();
    assertThat(assignment.hasEnded(Duration.ofSeconds(55))).isTrue();
    print(
        "TERM in the middle of a wait and of an upload: both answered, both ended after %d s"
            .formatted(Duration.ofNanos(System.nanoTime() - begin).toSeconds()));
  }

  /** What it lacks is in its log, and it ends. */
  private static void refuseWithout(Trial trial) {
    assertThat(trial.logOfAPodWithout("TRUEUP_TOKEN_KEY", "assignment-service"))
        .contains("The profile prod needs TRUEUP_TOKEN_KEY");
    print("assignment-service without TRUEUP_TOKEN_KEY refuses to start, and says so");
  }

  private static void measure(List<Pod> pods) throws Exception {
    var pages = new ArrayList<String>();
    for (var pod : pods) {
      pages.add(pod.metrics());
      var resident = resident(pod.process());
      print(
          "%s: ready after %.1f s, %d MiB resident"
              .formatted(pod.service(), pod.started().toMillis() / 1000.0, resident / 1024));
      assertThat(resident).as(pod.service()).isLessThan(MOST_RESIDENT_KIB);
    }
    var names = String.join("\n", pages);
    assertThat(Arrays.stream(Metric.values()).map(Metric::onThePage))
        .allSatisfy(name -> assertThat(names).contains("\n" + name));
    assertThat(MonitoredNames.OF_FRAMEWORKS)
        .allSatisfy(name -> assertThat(names).contains("\n" + name));
    assertThat(names)
        .as("each topic's lag once")
        .contains("topic=\"trueup.agreement-signed.v1\"")
        .doesNotContain("topic=\"trueup_agreement-signed_v1\"");
    var saved = System.getProperty("trueup.try-pods.pages");
    if (saved != null) {
      Files.writeString(Path.of(saved), names);
    }
  }

  private static List<String> health(List<Pod> pods) throws InterruptedException {
    var said = new ArrayList<String>();
    for (var pod : pods) {
      said.add(pod.health());
    }
    return said;
  }

  private static long resident(long process) throws Exception {
    return Files.readAllLines(Path.of("/proc", String.valueOf(process), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst()
        .orElseThrow();
  }

  /** People of whom nothing is known but that they are assigned, all year. */
  private static String list(int from, int count) {
    var header =
        IntStream.rangeClosed(1, 12)
            .mapToObj(month -> ",EnrollFlag" + month)
            .collect(Collectors.joining("", "BENE_MBI_ID,BENE_DEATH_DT", "\n"));
    return IntStream.range(from, from + count)
        .mapToObj(number -> "1S%09d,%s\n".formatted(number, ",4".repeat(12)))
        .collect(Collectors.joining("", header, ""));
  }

  private static void awaitText(Client client, Pod pod, String path, String text) throws Exception {
    var end = System.nanoTime() + PATIENCE.toNanos();
    var answer = client.get(pod, path);
    while (!answer.contains(text) && System.nanoTime() < end) {
      Thread.sleep(100);
      answer = client.get(pod, path);
    }
    assertThat(answer).contains(text);
  }

  private static void print(String line) {
    System.out.println("try-pods: " + line);
  }
}
