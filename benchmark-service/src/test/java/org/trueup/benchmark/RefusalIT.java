package org.trueup.benchmark;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.trueup.contracts.value.AcoYear;
import org.trueup.embedded.InfrastructureResource;

/** What is wrong is refused with its place and rule, and nothing of it is kept. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class RefusalIT {
  private static final AcoYear OF = Samples.newAco("2018");

  /** The table is src/test/resources/refusals.csv: what is sent, and what the answer must name. */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/refusals.csv", numLinesToSkip = 1, delimiter = '|')
  void namesPlaceAndRule(
      String title, String path, String body, int status, String place, String words) {
    var answer =
        Requests.put(
            "/acos/" + path.replace("{aco}", OF.aco().value()),
            Objects.requireNonNullElse(body, ""));

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.jsonPath().getString("type")).startsWith("urn:trueup:problem:");
    assertThat(places(answer)).contains(Objects.requireNonNullElse(place, ""));
    assertThat(answer.asString()).contains(words);
  }

  @Test
  void namesAllFaultsAtOnce() {
    var answer =
        Requests.put(
            Requests.path(OF) + "/expenditures/FINAL",
            "{\"total\":\"-1\",\"perCapita\":\"99999999999999\",\"basis\":\"YEAR_TO_DATE\","
                + "\"paidThrough\":\"2017-12-31\"}");

    answer.then().statusCode(422);
    assertThat(places(answer))
        .containsExactlyInAnyOrder("/perCapita", "/total", "/perCapita", "/basis", "/paidThrough");
  }

  @Test
  void refusesWhatIsNotJson() {
    given()
        .contentType("text/csv")
        .body("totalBenchmark\n71000000")
        .put(Requests.path(OF) + "/reported-benchmarks/JUNE")
        .then()
        .statusCode(415)
        .contentType("application/problem+json")
        .body("detail", endsWith("Content-Type: application/json"));
  }

  @Test
  void keepsNothingOfWhatItRefuses() {
    Requests.putBenchmark(OF, "JUNE", "{\"totalBenchmark\":\"0\"}").then().statusCode(422);

    Requests.get(OF, "/reported-benchmarks/JUNE").then().statusCode(404);
  }

  private static Stream<String> places(Response answer) {
    var pointers = answer.jsonPath().<String>getList("errors.where.pointer");
    var parameters = answer.jsonPath().<String>getList("errors.where.parameter");
    return Stream.concat(pointers.stream(), parameters.stream()).filter(Objects::nonNull);
  }
}
