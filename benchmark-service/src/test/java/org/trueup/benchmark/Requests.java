package org.trueup.benchmark;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.Objects;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.Json;

/** Requests of an analyst, a preparer or the replay tool. */
final class Requests {
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

  static String path(AcoYear of) {
    return "/acos/" + of.aco() + "/performance-years/" + of.year();
  }
}
