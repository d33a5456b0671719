package org.trueup.local.demo;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.Rate;
import org.trueup.local.client.Call;
import org.trueup.local.client.NotTaken;
import org.trueup.local.client.ResultFeed;
import org.trueup.local.client.Services;
import org.trueup.local.lists.Courier;
import org.trueup.local.lists.ListStory;
import org.trueup.local.lists.MadeLists;
import org.trueup.local.machine.DataFolder;
import org.trueup.local.machine.Service;
import org.trueup.local.machine.UpFile;

/** Sends the story through a system that is up, list by list, and tells what each does. */
public final class Demo {
  private static final int MOST_QUESTIONS = 50;
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(100);
  private static final Duration SHORTEST_HOLD = Duration.ofSeconds(1);

  private final Story story = Story.read();
  private final Map<AcoStory, MadeLists> lists = new LinkedHashMap<>();
  private final Services services;
  private final Courier courier;
  private final HeldDelivery held;
  private final QuarterCloses closes;
  private final UpFile system;
  private final Duration pause;
  private final PrintStream out;

  /**
   * @param folder where the system that is up keeps its data
   * @param seed other seeds, other people
   * @param pause between two lists
   */
  public Demo(UpFile system, DataFolder folder, long seed, Duration pause, PrintStream out) {
    this.system = system;
    this.services = new Services(system);
    this.courier = new Courier(services);
    this.held = new HeldDelivery(courier, folder, SHORTEST_HOLD.plus(pause.multipliedBy(3)), out);
    this.closes = new QuarterCloses(services);
    this.pause = pause;
    this.out = out;
    story.acos().forEach(aco -> lists.put(aco, made(aco, seed)));
  }

  static MadeLists made(AcoStory aco, long seed) {
    return new MadeLists(aco.acoId(), aco.performanceYear(), aco.prospective(), aco.people(), seed);
  }

  /** Whether the system has lists of these ACOs already. */
  public boolean wasThere() throws InterruptedException {
    var aco = story.acos().getFirst().acoId();
    var path = "/acos/" + aco + "/assignment-lists";
    var answer = services.send(Call.get("lists", Service.ASSIGNMENT, path));
    return !Json.read(answer.body(), JsonNode.class).path("items").isEmpty();
  }

  /**
   * @throws NotTaken when a service refuses something
   */
  public void run() throws InterruptedException {
    introduce();
    for (var aco : story.acos()) {
      sendFacts(aco);
    }
    for (var aco : story.waiting()) {
      sendFacts(aco);
    }
    out.println(ListLine.header());
    var keys = story.acos().stream().map(AcoStory::key).collect(Collectors.toSet());
    try (var feed = ResultFeed.follow(system.bootstrap(), keys)) {
      for (var arrival : Arrival.inOrder(story.acos())) {
        deliver(arrival.aco(), arrival.list(), feed);
        Thread.sleep(pause);
      }
      for (var aco : story.acos()) {
        reopen(aco, feed);
      }
    }
  }

  private void reopen(AcoStory aco, ResultFeed feed) throws InterruptedException {
    if (aco.reopened() != null) {
      var settlement = feed.latest(aco.key()).orElseThrow();
      new Reopening(services, aco, aco.reopened()).of(settlement).forEach(out::println);
      out.flush();
    }
  }

  private void introduce() {
    out.printf(
        Locale.ROOT,
        "%d made-up ACOs. Benchmark and cost for each person year are on file and stay;%n",
        story.acos().size() + story.waiting().size());
    out.println("only the assignment lists arrive, one after another (py: person years).");
    out.println();
    for (var aco : story.acos()) {
      out.printf(
          Locale.ROOT,
          "  %s  %-14s %s, PY%d%n",
          aco.acoId(),
          aco.name(),
          aco.terms(),
          aco.performanceYear());
    }
    for (var aco : story.waiting()) {
      out.printf(
          Locale.ROOT,
          "  %s  %-14s waits for its list and its benchmark, PY%d%n",
          aco.acoId(),
          aco.agreement().get("acoName"),
          aco.performanceYear());
    }
    out.println();
    out.flush();
  }

  private void sendFacts(AcoStory aco) throws InterruptedException {
    var agreement = "/acos/" + aco.acoId() + "/agreements/" + aco.agreementStart();
    put("agreement", Service.ASSIGNMENT, agreement, aco.agreement());
    var benchmark = aco.path() + "/reported-benchmarks/PRELIMINARY";
    put("benchmark", Service.BENCHMARK, benchmark, aco.benchmark());
    sendTables(aco);
    put("expenditures", Service.BENCHMARK, aco.path() + "/expenditures/Q1", aco.expenditures());
    put("quality", Service.SETTLEMENT, aco.path() + "/quality", aco.quality());
    put(
        "participant revenue",
        Service.SETTLEMENT,
        aco.path() + "/participant-revenue",
        aco.participantRevenue());
  }

  private void sendTables(AcoStory aco) throws InterruptedException {
    if (aco.benchmarkTables() != null) {
      for (var table : aco.benchmarkTables().entrySet()) {
        services.send(Call.putCsv("table", Service.BENCHMARK, table.getKey(), table.getValue()));
      }
    }
  }

  private void sendFacts(WaitingAco aco) throws InterruptedException {
    var agreement = "/acos/" + aco.acoId() + "/agreements/" + aco.agreementStart();
    var quality =
        "/acos/%s/performance-years/%d/quality".formatted(aco.acoId(), aco.performanceYear());
    put("agreement", Service.ASSIGNMENT, agreement, aco.agreement());
    put("quality", Service.SETTLEMENT, quality, aco.quality());
  }

  private void put(String what, Service service, String path, @Nullable Map<String, Object> body)
      throws InterruptedException {
    if (body != null) {
      services.send(Call.put(what, service, path, body));
    }
  }

  private void deliver(AcoStory aco, ListStory list, ResultFeed feed) throws InterruptedException {
    var before = feed.latest(aco.key()).orElse(null);
    var next = requireNonNull(lists.get(aco)).next(list);
    var isHeld = aco.lastListHeld() && list.equals(aco.lists().getLast());
    var revision = isHeld ? held.deliver(aco, next) : courier.deliver(next);
    var now = feed.await(aco.key(), revision);
    var moved = new ListLine.Moved(before, now, why(aco, now.revision()), odds(aco));
    ListLine.of(aco, list, moved).forEach(out::println);
    closes.after(aco, list).forEach(out::println);
    out.flush();
  }

  /** How probable it is that the ACO earns, as settlement-service projects it. */
  private String odds(AcoStory aco) throws InterruptedException {
    var answer =
        services.send(Call.get("projection", Service.SETTLEMENT, aco.path() + "/projection"));
    var share = Json.read(answer.body(), JsonNode.class).path("probabilityOfEarning").asText();
    return Rate.parseFraction(share).toPercent(0);
  }

  /** What settlement-service says about it, once it knows the list too. */
  private String why(AcoStory aco, long revision) throws InterruptedException {
    var path = aco.path() + "/settlement/overview?revision=" + revision;
    for (int asked = 1; ; asked++) {
      var answer = services.send(Call.get("overview", Service.SETTLEMENT, path)).body();
      var move = Json.read(answer, JsonNode.class).path("lastMove");
      if (move.has("list") || asked == MOST_QUESTIONS) {
        return move.path("why").asText();
      }
      Thread.sleep(BETWEEN_QUESTIONS);
    }
  }
}
