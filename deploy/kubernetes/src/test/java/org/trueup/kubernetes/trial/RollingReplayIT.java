package org.trueup.kubernetes.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * CMS's results of a year through two replicas of each service, by the command line, while all of
 * them are replaced one after another and readers wait: nothing is lost and nobody is cut off.
 */
@EnabledIfSystemProperty(named = "trueup.try-pods.file", matches = ".+")
class RollingReplayIT {
  private static final List<String> SERVICES =
      List.of("assignment-service", "benchmark-service", "settlement-service");
  private static final int UNTIL_NODES_HAVE_HEARD = 1_000;

  @TempDir Path folder;

  @Test
  void theReplayPassesAndLongRequestsAreAnswered() throws Exception {
    try (var trial = Trial.start(Trial.place(folder, "rolling"))) {
      var services = new LinkedHashMap<String, Balancer>();
      var pods = new ArrayList<Pod>();
      for (var service : SERVICES) {
        services.put(service, new Balancer());
        for (int replica = 0; replica < 2; replica++) {
          var pod = trial.pod(service);
          services.get(service).add(pod);
          pods.add(pod);
        }
      }
      var begin = System.nanoTime();
      var output = folder.resolve("replay.txt");
      var addresses = new LinkedHashMap<String, URI>();
      services.forEach((service, balancer) -> addresses.put(service, balancer.address()));
      var replay = ReplayOfAYear.start(trial, addresses, output);
      var readers = new Readers(services.get("settlement-service"), trial.token());
      Thread.sleep(5_000);
      for (var pod : pods) {
        replace(trial, services.get(pod.service()), pod);
      }
      assertThat(replay.waitFor(10, TimeUnit.MINUTES)).isTrue();
      readers.end();
      var lines = Files.readAllLines(output);
      lines.forEach(line -> print(line));
      print(
          "replay with a rolling restart of six pods: %d s; %d long requests answered, %d cut off"
              .formatted(
                  (System.nanoTime() - begin) / 1_000_000_000,
                  readers.answered(),
                  readers.broken()));
      assertThat(replay.exitValue()).isZero();
      assertThat(readers.broken()).isZero();
    }
  }

  /** As an update does: one more first, then no new lines, then TERM. */
  private static void replace(Trial trial, Balancer service, Pod old) throws Exception {
    service.add(trial.pod(old.service()));
    service.remove(old);
    Thread.sleep(UNTIL_NODES_HAVE_HEARD);
    old.close();
  }

  private static void print(String line) {
    System.out.println("try-pods: " + line);
  }

  /** Four readers who ask for what does not come, for two seconds each time. */
  private static final class Readers {
    private final AtomicBoolean ending = new AtomicBoolean();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger broken = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();

    Readers(Balancer settlement, String token) {
      for (int i = 0; i < 4; i++) {
        threads.add(Thread.ofVirtual().start(() -> ask(settlement, token)));
      }
    }

    private void ask(Balancer settlement, String token) {
      while (!ending.get()) {
        try {
          var answer =
              Client.with(token)
                  .waiting(
                      settlement.address(),
                      "/acos/A1001/performance-years/2018/settlement?assignmentRevision=99",
                      2)
                  .get(60, TimeUnit.SECONDS);
          (answer.matches("(?s)(200|404) .*") ? answered : broken).incrementAndGet();
        } catch (Exception cutOff) {
          broken.incrementAndGet();
        }
      }
    }

    void end() throws InterruptedException {
      ending.set(true);
      for (var thread : threads) {
        thread.join();
      }
    }

    int answered() {
      return answered.get();
    }

    int broken() {
      return broken.get();
    }
  }
}
