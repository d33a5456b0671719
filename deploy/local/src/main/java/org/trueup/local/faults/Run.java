package org.trueup.local.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.trueup.local.machine.Service;

/** One run: facts are sent while faults happen; then everything gets well, and quiet. */
final class Run {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

  private final Cluster cluster;
  private final HandledLog handled;
  private final Acos acos;

  Run(Cluster cluster, HandledLog handled, Acos acos) {
    this.cluster = cluster;
    this.handled = handled;
    this.acos = acos;
  }

  /**
   * What is known after a run.
   *
   * @param rosters what became of beneficiaries
   * @param quiet whether it ended by itself
   * @param deadLetters how many records the run made dead letters
   * @param handledAgain events that a service handled more than once
   * @param stalled writes that took longer than any fault explains
   * @param onFile of each result the last revision in its service's database
   * @param took how long it was under way
   */
  record Result(
      Evidence evidence,
      Rosters rosters,
      boolean quiet,
      long deadLetters,
      List<String> handledAgain,
      List<String> stalled,
      Map<String, Long> onFile,
      Took took) {
    private Result until(Duration quietAfter) {
      var all = new Took(took.untilAccepted(), took.untilWhole(), quietAfter);
      return new Result(evidence, rosters, quiet, deadLetters, handledAgain, stalled, onFile, all);
    }
  }

  /** How long it was, from the beginning, until everything was sent, healed, and at rest. */
  record Took(Duration untilAccepted, Duration untilWhole, Duration untilQuiet) {}

  Result of(List<Write> script, List<Fault> faults)
      throws InterruptedException, IOException, SQLException {
    var begun = System.nanoTime();
    var supervisor = Supervisor.of(cluster);
    try (var log = EventLog.fromNow(cluster.bootstrap())) {
      var before = deadLetters(log);
      var writers = new Writers(cluster, acos);
      var sending =
          CompletableFuture.runAsync(
              () -> send(writers, script), task -> Thread.ofPlatform().start(task));
      var inboxes = new Inboxes(cluster.databaseUrl(), handled);
      var copies = new Copies(cluster.bootstrap(), log, inboxes);
      var operator = new Operator(cluster, log, handled, writers);
      inject(faults, writers, sending, new Injector(cluster, copies, operator, writers));
      sending.join();
      var accepted = since(begun);
      cluster.heal();
      var took = new Took(accepted, since(begun), since(begun));
      var disturbed = new Disturbed(writers.stalled(), operator.announcedAgain(), took);
      var result = awaitQuiet(log, before, disturbed);
      return result.until(since(begun));
    } finally {
      supervisor.stop();
    }
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** What became of writes, whether events were announced again, and how long that took. */
  private record Disturbed(List<String> stalled, boolean announcedAgain, Took took) {}

  private Result awaitQuiet(EventLog log, long deadLettersBefore, Disturbed disturbed)
      throws InterruptedException, SQLException {
    try (var books = Books.open(cluster.databaseUrl());
        var anew = log.again(cluster.bootstrap())) {
      var quiet = new Quiet(books, anew, cluster.longestPause());
      var isQuiet = quiet.await();
      return new Result(
          new Evidence(acos, anew.events(), disturbed.announcedAgain()),
          disturbed.announcedAgain() ? anew.rosters().announcedAgain() : anew.rosters(),
          isQuiet,
          quiet.deadLetters() - deadLettersBefore,
          handled.twice(),
          disturbed.stalled(),
          onFile(books),
          disturbed.took());
    }
  }

  private Map<String, Long> onFile(Books books) throws SQLException {
    var onFile = new TreeMap<String, Long>();
    for (var service : Service.values()) {
      onFile.putAll(books.results(service, acos.ids()));
    }
    return onFile;
  }

  private long deadLetters(EventLog log) throws SQLException {
    try (var books = Books.open(cluster.databaseUrl())) {
      return new Quiet(books, log, cluster.longestPause()).deadLetters();
    }
  }

  private static void send(Writers writers, List<Write> script) {
    try {
      writers.send(script);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", stopped);
    }
  }

  private static void inject(
      List<Fault> faults, Writers writers, CompletableFuture<Void> sending, Injector injector)
      throws InterruptedException, IOException {
    for (var fault : faults) {
      while (writers.accepted().size() < fault.afterWrites() && !sending.isDone()) {
        Thread.sleep(BETWEEN_LOOKS);
      }
      injector.inject(fault);
    }
  }
}
