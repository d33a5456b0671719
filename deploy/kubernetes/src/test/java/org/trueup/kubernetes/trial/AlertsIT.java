package org.trueup.kubernetes.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Alerts, asked of Prometheus itself over the pages of real pods: none fires while nothing is the
 * matter, and each fires when its fault is injected. Takes minutes: {@code
 * deploy/kubernetes/try-pods}, with {@code prometheus} on PATH.
 */
@EnabledIfSystemProperty(named = "trueup.try-pods", matches = "true")
class AlertsIT {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration QUIET = Duration.ofSeconds(10);

  @TempDir Path folder;

  @Test
  void eachFiresForItsFaultAndNoneWithoutOne() throws Exception {
    var program = Prometheus.program();
    assumeTrue(program.isPresent(), "prometheus is not on PATH: alerts are not tried on real pods");
    var place = Trial.place(folder, "alerts");
    try (var trial = Trial.start(place)) {
      var injections = new Injections(trial);
      injections.begin();
      observe(trial, injections, Prometheus.start(program.get(), place.resolve("prometheus")));
    }
  }

  private void observe(Trial trial, Injections injections, Prometheus observing) throws Exception {
    try (var prometheus = observing) {
      injections.pods().watchedBy(prometheus);
      prometheus.awaitPods(injections.pods().number());
      injections.aList();
      replay(trial, injections.pods().addresses());
      Thread.sleep(QUIET);
      assertThat(prometheus.fired()).as("while nothing is the matter").isEmpty();
      print("no alert fires in an undisturbed replay");
      for (var fault : Fault.values()) {
        assertThatItsAlertsFire(prometheus, injections, fault);
      }
      assertThat(prometheus.fired()).isEqualTo(Prometheus.alerts());
    }
  }

  private static void assertThatItsAlertsFire(
      Prometheus prometheus, Injections injections, Fault fault) throws Exception {
    assertThat(prometheus.fired())
        .as("before " + fault)
        .doesNotContainAnyElementsOf(fault.alerts());
    var begin = System.nanoTime();
    var undoing = injections.inject(fault);
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!prometheus.fired().containsAll(fault.alerts()) && System.nanoTime() < end) {
      Thread.sleep(500);
    }
    undoing.run();
    assertThat(prometheus.fired()).as(fault.name()).containsAll(fault.alerts());
    print(
        "%s: %s after %d s"
            .formatted(
                fault,
                new TreeSet<>(fault.alerts()),
                Duration.ofNanos(System.nanoTime() - begin).toSeconds()));
  }

  /** Of a year, where there is a file; else one ACO and its list have to do. */
  private void replay(Trial trial, Map<String, URI> addresses) throws Exception {
    if (System.getProperty(ReplayOfAYear.FILE) != null) {
      var output = folder.resolve("replay.txt");
      var replay = ReplayOfAYear.start(trial, addresses, output);
      assertThat(replay.waitFor(10, TimeUnit.MINUTES)).isTrue();
      assertThat(replay.exitValue()).as(Files.readString(output)).isZero();
    }
  }

  private static void print(String line) {
    System.out.println("try-pods: " + line);
  }
}
