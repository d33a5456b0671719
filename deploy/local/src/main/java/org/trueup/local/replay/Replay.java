package org.trueup.local.replay;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.trueup.local.client.NotTaken;
import org.trueup.local.client.Services;
import org.trueup.local.client.Target;
import org.trueup.local.published.GivenFacts;
import org.trueup.local.published.PublishedFile;
import org.trueup.local.published.PublishedResult;

/** Published rows, sent to a system that is up, and compared with the settlements it announces. */
public final class Replay {
  private static final int AT_A_TIME = 8;
  private static final Duration WITHOUT_PROGRESS = Duration.ofSeconds(60);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final Services services;
  private final Map<String, Object> kafka;
  private final ProgressBar bar;
  private final Map<String, RowOutcome> outcomes = new ConcurrentHashMap<>();
  private final Map<String, SentRow> pending = new ConcurrentHashMap<>();

  private Replay(Target system, ProgressBar bar) {
    this.services = new Services(system);
    this.kafka = system.kafka();
    this.bar = bar;
  }

  /** Sends every row of the file and waits for its settlement. */
  public static ReplayReport run(PublishedFile file, Target system, ProgressBar bar)
      throws InterruptedException {
    var replay = new Replay(system, bar);
    replay.run(AdvancesGranted.in(file.rows()));
    bar.erase();
    return new ReplayReport(
        file.path().toString(),
        file.layout(),
        file.rows().stream().map(row -> replay.outcomes.get(row.given().key())).toList(),
        Optional.empty());
  }

  private void run(List<PublishedResult> rows) throws InterruptedException {
    var keys = rows.stream().map(row -> row.given().key()).collect(Collectors.toSet());
    try (var topic = SettlementTopic.follow(kafka, keys)) {
      var given = rows.stream().map(PublishedResult::given).toList();
      var agreements = Agreements.of(given, AgreementsOnFile.read(kafka));
      sendAll(rows, AgreementSigning.of(agreements, services));
      await(topic, rows.size());
    }
  }

  private void sendAll(List<PublishedResult> rows, AgreementSigning.Result signed)
      throws InterruptedException {
    var eightThreads = Thread.ofVirtual().name("send-", 0).factory();
    try (var sending = Executors.newFixedThreadPool(AT_A_TIME, eightThreads)) {
      var done = new AtomicInteger();
      var each = new ArrayList<Callable<Integer>>();
      rows.forEach(row -> each.add(() -> send(row, signed, done.incrementAndGet(), rows.size())));
      for (var sent : sending.invokeAll(each)) {
        sent.get();
      }
    } catch (ExecutionException ours) {
      throw new IllegalStateException("cannot send", ours.getCause());
    }
  }

  private int send(PublishedResult row, AgreementSigning.Result signed, int count, int total)
      throws InterruptedException {
    send(row, signed);
    bar.show("sent", count, total);
    return count;
  }

  private void send(PublishedResult row, AgreementSigning.Result signed)
      throws InterruptedException {
    var key = row.given().key();
    var refused = signed.refused().get(key);
    if (refused != null) {
      outcomes.put(key, RowOutcome.notSettled(row, refused));
      return;
    }
    try {
      pending.put(
          key, new SentRow(row, sent(row.given(), requireNonNull(signed.revisions().get(key)))));
    } catch (NotTaken notTaken) {
      outcomes.put(key, RowOutcome.notSettled(row, String.valueOf(notTaken.getMessage())));
    }
  }

  private Revisions sent(GivenFacts given, long agreement) throws InterruptedException {
    var revisions = new HashMap<String, OptionalLong>();
    for (var call : Calls.of(given)) {
      revisions.put(call.what(), services.send(call).revision());
    }
    return new Revisions(
        agreement,
        of(revisions, Calls.ASSIGNMENT),
        of(revisions, Calls.BENCHMARK),
        of(revisions, Calls.EXPENDITURES),
        of(revisions, Calls.QUALITY),
        of(revisions, Calls.CIRCUMSTANCES));
  }

  private static long of(Map<String, OptionalLong> revisions, String what) {
    return revisions.getOrDefault(what, OptionalLong.empty()).orElse(0);
  }

  /** Until every row is done, or nothing has come for a minute. */
  private void await(SettlementTopic topic, int total) throws InterruptedException {
    var arrived = -1L;
    var since = System.nanoTime();
    while (!pending.isEmpty()) {
      takeDone(topic);
      bar.show("settled", total - pending.size(), total);
      if (topic.arrived() != arrived) {
        arrived = topic.arrived();
        since = System.nanoTime();
      } else if (System.nanoTime() - since > WITHOUT_PROGRESS.toNanos()) {
        giveUp(topic, pending.values());
        return;
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
  }

  private void takeDone(SettlementTopic topic) {
    for (var sent : new ArrayList<>(pending.values())) {
      var key = sent.row().given().key();
      topic
          .latest(key)
          .filter(sent::isDoneBy)
          .ifPresent(
              settled -> {
                outcomes.put(key, compare(sent.row(), settled));
                pending.remove(key);
              });
    }
  }

  private static RowOutcome compare(PublishedResult row, Settled settled) {
    return settled
        .figures()
        .map(
            figures ->
                RowOutcome.compared(
                    row,
                    new RowSettlement.Result(
                        figures, settled.assumptions(), settled.provisionalRules())))
        .orElseGet(() -> RowOutcome.notSettled(row, "the year is not settled"));
  }

  private void giveUp(SettlementTopic topic, Collection<SentRow> left) {
    for (var sent : left) {
      var key = sent.row().given().key();
      var missing = sent.missing(topic.latest(key)).orElse("came too late");
      outcomes.put(key, RowOutcome.notSettled(sent.row(), missing));
    }
  }
}
