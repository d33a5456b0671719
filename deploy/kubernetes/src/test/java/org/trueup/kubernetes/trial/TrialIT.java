package org.trueup.kubernetes.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long MOST_RESIDENT_KIB = 300 * 1024;

  @TempDir Path folder;

  @Test
  void oneAcoToTheDollarAListAndAnEndInTheMiddle() throws Exception {
    try (var trial = Trial.start(Trial.place(folder, "trial"))) {
      var assignment = trial.pod("assignment-service");
      var benchmark = trial.pod("benchmark-service");
      var settlement = trial.pod("settlement-service");
      var client = Client.with(trial.token());
      var aco = new MarshHollow(client);

      aco.settle(assignment, benchmark, settlement);
      print("one ACO is settled to -483,312.60");
      takeAList(aco, assignment, settlement);
      var pods = List.of(assignment, benchmark, settlement);
      assertThat(health(pods)).noneMatch(text -> text.contains("\"degraded\": true"));
      measure(pods);
      endInTheMiddle(aco, assignment, settlement);
      refuseWithout(trial);
    }
  }

  private static void takeAList(MarshHollow aco, Pod assignment, Pod settlement) throws Exception {
    assertThat(aco.send(assignment, 0, 6_000)).contains("ACCEPTED");
    aco.awaitText(settlement, "\"assignmentRevision\":2");
    print("a list of 6,000 is taken, and the settlement rests on it");
  }

  /** TERM while one reader waits and one file is on its way: both are answered. */
  private static void endInTheMiddle(MarshHollow aco, Pod assignment, Pod settlement)
      throws Exception {
    var path = MarshHollow.YEAR + "/settlement?assignmentRevision=99";
    var waiting = aco.client().waiting(settlement.address(), path, 25);
    var upload = aco.sending(assignment, 1, MarshHollow.list(6_100));
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
          "%s: ready after %.1f s (%.1f s of a processor), %d MiB resident"
              .formatted(
                  pod.service(),
                  pod.started().toMillis() / 1000.0,
                  pod.processor().toMillis() / 1000.0,
                  resident / 1024));
      if (!KeptClasses.WANTED) {
        // Whoever keeps its classes for others needs more than those who use them.
        assertThat(resident).as(pod.service()).isLessThan(MOST_RESIDENT_KIB);
      }
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

  private static void print(String line) {
    System.out.println("try-pods: " + line);
  }
}
