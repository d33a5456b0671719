package org.trueup.benchmark;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoYear;

/** Requests of an analyst, a preparer or the replay tool. */
final class Requests {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Requests() {}

  static Response putBenchmark(AcoYear of, String delivery, String body) {
    return put(path(of) + "/reported-benchmarks/" + delivery, body);
  }

  static Response putExpenditures(AcoYear of, String period, String body) {
    return put(path(of) + "/expenditures/" + period, body);
  }

  static Response put(String path, String body) {
    return given().contentType("application/json").body(body).when().put(path);
  }

  static Response get(AcoYear of, String rest) {
    return given().urlEncodingEnabled(false).when().get(path(of) + rest);
  }

  static BenchmarkDetermined benchmark(AcoYear of) {
    var answer = get(of, "/benchmark").then().statusCode(200).extract().asString();
    return Json.read(Objects.requireNonNull(answer), BenchmarkDetermined.class);
  }

  /** The benchmark once it was determined from the tables that are on file now. */
  static BenchmarkDetermined benchmarkOfLatestTables(AcoYear of) {
    return Awaitility.await(of + " is determined from the tables on file")
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .until(() -> benchmark(of), benchmark -> tables(benchmark).equals(tablesOnFile(of)));
  }

  private static List<String> tablesOnFile(AcoYear of) {
    return get(of, "/benchmark/basis").jsonPath().getList("facts");
  }

  private static List<String> tables(BenchmarkDetermined benchmark) {
    return benchmark.lines().stream()
        .filter(line -> line.line().equals("A1.perCapita.BY1.ESRD"))
        .findFirst()
        .map(LineItem::inputs)
        .orElse(List.of());
  }

  static String path(AcoYear of) {
    return "/acos/" + of.aco() + "/performance-years/" + of.year();
  }
}
