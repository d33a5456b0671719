package org.trueup.performance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.trueup.local.client.Call;
import org.trueup.local.client.Services;
import org.trueup.local.machine.LocalToken;
import org.trueup.local.machine.Service;
import org.trueup.local.machine.UpFile;
import org.trueup.performance.quarters.MadeUpAco;
import org.trueup.performance.report.Result;
import org.trueup.performance.report.Spread;
import org.trueup.performance.system.Facts;
import org.trueup.performance.system.Settlements;
import org.trueup.performance.system.SystemUnderTest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench query}: questions by sixteen callers at once, of 480 ACOs. */
@Command(
    name = "query",
    description = "Asks a system with 480 settled ACOs, sixteen callers at once.",
    mixinStandardHelpOptions = true)
final class QueryBench implements Callable<Integer> {
  private static final int CALLERS = 16;
  private static final double GOAL_MS = 50;
  private static final int FIRST_ACO = 1000;
  private static final long NANOSECONDS = 1_000_000_000L;
  private static final int CURVES = 20;
  private static final String HYPOTHETICAL =
      "performanceYear=2024&benchmark=12000&personYears=13000&quality=90%25&";

  @Option(
      names = "--acos",
      paramLabel = "N",
      defaultValue = "480",
      description = "How many ACOs (default: ${DEFAULT-VALUE}).")
  private int acos;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "5",
      description =
          "How long each question is asked, after as long to warm up"
              + " (default: ${DEFAULT-VALUE}).")
  private int seconds;

  private final Result result = new Result("query", System.out);
  private final HttpClient http = HttpClient.newHttpClient();

  /** A question; {year} stands for the place of an ACO's year. */
  private record Question(String name, Service service, String path) {}

  private static final List<Question> QUESTIONS =
      List.of(
          new Question("settlement", Service.SETTLEMENT, "{year}/settlement"),
          new Question("lines", Service.SETTLEMENT, "{year}/settlement/lines"),
          new Question("history", Service.SETTLEMENT, "{year}/settlement/history"),
          new Question(
              "scenarios", Service.SETTLEMENT, "{year}/settlement/scenarios?track=E,EN,A,B"),
          new Question("portfolio", Service.SETTLEMENT, "/settlements?performanceYear=2024"),
          new Question(
              "outcomes",
              Service.SETTLEMENT,
              "/outcomes?" + HYPOTHETICAL + "from=-20%25&to=20%25&step=0.1%25&track=E"),
          new Question("assignment", Service.ASSIGNMENT, "{year}/assignment"),
          new Question(
              "conflicts", Service.ASSIGNMENT, "/assignment-conflicts?performanceYear=2024"),
          new Question("ACOs", Service.ASSIGNMENT, "/acos"),
          new Question("benchmark", Service.BENCHMARK, "{year}/benchmark"));

  @Override
  public Integer call() throws Exception {
    var made = IntStream.range(0, acos).mapToObj(i -> new MadeUpAco(FIRST_ACO + i, 1)).toList();
    try (var system = SystemUnderTest.start(Places.home(), Places.work().resolve("query-data"))) {
      fill(system, made);
      var worst = 0.0;
      curve(system.up());
      for (var question : QUESTIONS) {
        worst = Math.max(worst, ask(system.up(), question, made));
      }
      result.conclude("slowest p99 over 50 ms", worst / GOAL_MS, "at most 1.0");
    }
    result.finish(Places.work());
    return 0;
  }

  /** Totals instead of lists: what is asked here does not depend on them. */
  private static void fill(SystemUnderTest system, List<MadeUpAco> made) throws Exception {
    var services = new Services(system.up());
    var revisions = new LinkedHashMap<String, Long>();
    for (var aco : made) {
      Facts.send(services, aco);
      var totals = Map.of("assignedBeneficiaries", 13_500, "personYears", "13000");
      var place = Facts.year(aco) + "/reported-assignment";
      services.send(Call.put("totals", Service.ASSIGNMENT, place, totals));
      revisions.put(aco.name() + "/2024", 1L);
    }
    try (var settlements = Settlements.follow(system.up().bootstrap())) {
      settlements.await(revisions);
    }
  }

  /** The 99th percentile in milliseconds. */
  private double ask(UpFile up, Question question, List<MadeUpAco> made) throws Exception {
    callers(up, question, made);
    var times = callers(up, question, made);
    var spread = Spread.of(times);
    result.put(question.name(), spread, "ms");
    return spread.p99();
  }

  /**
   * What the dashboard draws: four tracks, each at ten thousand rates, one caller after another.
   */
  private void curve(UpFile up) throws Exception {
    var times = new ArrayList<Double>();
    for (int i = 0; i < CURVES; i++) {
      long begun = System.nanoTime();
      for (var track : List.of("A", "B", "E", "EN")) {
        var rates = "from=-50%25&to=50%25&step=0.01%25";
        ask(up, Service.SETTLEMENT, "/outcomes?" + HYPOTHETICAL + rates + "&track=" + track);
      }
      times.add((System.nanoTime() - begun) / 1e6);
    }
    var warm = times.subList(CURVES / 2, CURVES);
    result.put("four curves of 10,001 points (goal: 300)", Spread.of(warm), "ms");
  }

  private List<Double> callers(UpFile up, Question question, List<MadeUpAco> made)
      throws Exception {
    try (var threads = Executors.newFixedThreadPool(CALLERS)) {
      var callers = new ArrayList<Future<List<Double>>>();
      for (int i = 0; i < CALLERS; i++) {
        callers.add(threads.submit(() -> caller(up, question, made)));
      }
      var times = new ArrayList<Double>();
      for (var caller : callers) {
        times.addAll(caller.get());
      }
      return times;
    }
  }

  private List<Double> caller(UpFile up, Question question, List<MadeUpAco> made) throws Exception {
    var times = new ArrayList<Double>();
    long end = System.nanoTime() + seconds * NANOSECONDS;
    while (System.nanoTime() < end) {
      var aco = made.get(ThreadLocalRandom.current().nextInt(made.size()));
      long begun = System.nanoTime();
      ask(up, question.service(), question.path().replace("{year}", Facts.year(aco)));
      times.add((System.nanoTime() - begun) / 1e6);
    }
    return times;
  }

  private void ask(UpFile up, Service service, String path) throws Exception {
    var request =
        HttpRequest.newBuilder(requireNonNull(up.urls().get(service)).resolve(path))
            .header("Authorization", LocalToken.of(up).header())
            .build();
    var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(
          path + " answers " + answer.statusCode() + " " + new String(answer.body(), UTF_8));
    }
  }
}
