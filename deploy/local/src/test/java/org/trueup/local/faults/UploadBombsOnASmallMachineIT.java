package org.trueup.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.trueup.assignment.sample.Bomb;
import org.trueup.assignment.sample.SampleDeliveries;

/**
 * Every bomb, as large as a gateway lets through, at a process as small as a container: one after
 * another, then eight at once beside a neighbor; target/upload-bombs.txt says what each was
 * answered. It takes some minutes, so it runs when it is asked for: {@code mvn verify -pl
 * deploy/local -am -Dit.test=UploadBombsOnASmallMachineIT -Dtrueup.bombs=4000000}, as a user who
 * may mount a disk.
 */
@EnabledIfSystemProperty(named = "trueup.bombs", matches = "\\d+")
class UploadBombsOnASmallMachineIT {
  private static final String ACO = "A9980";
  private static final String NEIGHBOR = "A9981";
  private static final int AT_ONCE = 8;
  private static final Path REPORT = Path.of("target", "upload-bombs.txt");

  @TempDir Path folder;
  private final List<Bomb> bombs = Bomb.all(ACO, Integer.getInteger("trueup.bombs"));

  @Test
  void noneEndsTheProcessOrLeavesAnythingOrKeepsOthersWaiting() throws Exception {
    try (var machine = new SmallMachine(folder);
        var report = new PrintWriter(Files.newBufferedWriter(REPORT), true)) {
      agree(machine, ACO);
      agree(machine, NEIGHBOR);
      for (var bomb : bombs) {
        report.println(sent(machine, bomb));
      }
      report.println(together(machine));
      assertThat(machine.isAlive()).isTrue();
      assertThat(machine.left()).isEmpty();
    }
  }

  private static void agree(SmallMachine machine, String aco) throws Exception {
    var table = "aco_id,start,tracks_by_year\n" + aco + ",2018-01-01,2018=1\n";
    var answer = machine.post("/agreements", "text/csv", table.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
  }

  private static String sent(SmallMachine machine, Bomb bomb) throws Exception {
    var bytes = bomb.bytes().get();
    var from = System.nanoTime();
    var answer = send(machine, bomb, bytes);
    long ms = (System.nanoTime() - from) / 1_000_000;
    assertThat(answer).as(bomb.title()).matches("(?s)(20[01]|4\\d\\d).*");
    assertThat(machine.left()).as(bomb.title()).isEmpty();
    return "%-52s %9d B %6d ms  %s".formatted(bomb.title(), bytes.length, ms, answer);
  }

  private static String send(SmallMachine machine, Bomb bomb, byte[] bytes) throws Exception {
    HttpResponse<String> answer;
    try {
      answer = machine.post(bomb.target().path(ACO), bomb.target().contentType(), bytes);
    } catch (IOException failed) {
      throw new IOException(bomb.title(), failed);
    }
    var body = answer.body();
    int detail = body.indexOf("\"detail\":\"") + 10;
    return answer.statusCode()
        + " "
        + body.substring(detail, Math.min(body.length(), detail + 120));
  }

  private String together(SmallMachine machine) throws Exception {
    var over = new AtomicBoolean();
    try (var neighbor = Executors.newSingleThreadExecutor()) {
      var served = neighbor.submit(() -> neighbor(machine, over));
      var counts = new TreeMap<String, Integer>();
      try {
        for (var answer : answers(machine)) {
          counts.merge(answer.get().substring(0, 3), 1, Integer::sum);
        }
      } finally {
        over.set(true);
      }
      assertThat(counts.keySet()).isSubsetOf("200", "201", "400", "409", "413", "422", "503");
      return "%d at a time: %s; %s".formatted(AT_ONCE, counts, served.get());
    }
  }

  private List<Future<String>> answers(SmallMachine machine) throws Exception {
    var shuffled = new ArrayList<>(bombs);
    Collections.shuffle(shuffled, new Random(1));
    try (var senders = Executors.newFixedThreadPool(AT_ONCE)) {
      return senders.invokeAll(
          shuffled.stream()
              .<Callable<String>>map(bomb -> () -> send(machine, bomb, bomb.bytes().get()))
              .toList());
    }
  }

  /** Reads and sends a good list, over and over; a list may be asked to come again. */
  private static String neighbor(SmallMachine machine, AtomicBoolean over) throws Exception {
    var list = SampleDeliveries.of(NEIGHBOR, 2018).get(2).zip();
    int reads = 0;
    int lists = 0;
    int again = 0;
    long slowest = 0;
    while (!over.get()) {
      var from = System.nanoTime();
      assertThat(machine.get("/acos/" + NEIGHBOR + "/assignment-lists").statusCode())
          .isEqualTo(200);
      slowest = Math.max(slowest, (System.nanoTime() - from) / 1_000_000);
      reads++;
      var answer = machine.post("/acos/" + NEIGHBOR + "/assignment-lists", "application/zip", list);
      assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201, 503);
      lists++;
      again += answer.statusCode() == 503 ? 1 : 0;
    }
    return "a neighbor read %d times, the slowest in %d ms, and sent %d lists, of which %d were to come again"
        .formatted(reads, slowest, lists, again);
  }
}
