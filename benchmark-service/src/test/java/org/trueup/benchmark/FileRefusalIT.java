package org.trueup.benchmark;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;

/** Bad files: each gets an exact answer, and leaves no trace. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class FileRefusalIT {
  private static final String[] TABLES = {
    "basis", "reported_benchmark", "expenditures", "benchmark", "imported_file"
  };

  /** An ACO of July 2019 with its figures on file. */
  private static final AcoYear OF = Samples.newAco("2020");

  /** One of an agreement that looks at groups. */
  private static final String GROUPS = AcoIds.next();

  /** One that nothing is on file about. */
  private static final String OTHER = AcoIds.next();

  private static boolean isPrepared;
  @Inject DataSource database;

  /** The tables stay: nothing that is refused changes them. */
  @BeforeEach
  void prepare() throws SQLException {
    if (isPrepared) {
      return;
    }
    NationalTables.forget();
    var nation = new SentNation(50);
    nation.send();
    try (var upstream = new Upstream(database)) {
      upstream.deliver(Samples.julyStarter(OF.aco(), 1));
      upstream.deliver(Samples.agreement(new AcoId(GROUPS), 1));
    }
    nation.importOwn(List.of(OF));
    isPrepared = true;
  }

  /**
   * The table is src/test/resources/file-refusals.csv. Rows of what is sent are separated by
   * semicolons; a body that begins with a brace and a quotation mark is JSON; other names in braces
   * are ACOs. The answer is written as {@code line:place:value} of each fault, and the rule of the
   * first.
   */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/file-refusals.csv", numLinesToSkip = 1, delimiter = '|')
  void answersExactly(
      String title, String request, String body, int status, String faults, String rule)
      throws SQLException {
    var before = Rows.of(database, TABLES);

    var answer = send(withAcos(request), withAcos(Objects.requireNonNullElse(body, "")));

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(faults(answer.jsonPath())).as(answer.asString()).isEqualTo(faults);
    assertThat(Objects.toString(answer.jsonPath().getString("errors[0].rule"), ""))
        .isEqualTo(Objects.requireNonNullElse(rule, ""));
    assertThat(Rows.of(database, TABLES)).isEqualTo(before);
  }

  /** Not a refusal of one request: tables come in any order, and the build says what it lacks. */
  @Test
  void namesWhatIsNotOnFileAndWhereToPutIt() {
    var next = new AcoYear(OF.aco(), PerformanceYear.of(2021));

    var basis = Requests.get(next, "/benchmark/basis").then().statusCode(200);

    assertThat(basis.extract().jsonPath().<String>getList("missing.where"))
        .contains(
            "PUT " + Requests.path(next) + "/risk-scores",
            "assignment-service: PUT "
                + Requests.path(next)
                + "/reported-assignment with personYearsByType");
  }

  private static String withAcos(String text) {
    return text.replace("{aco}", OF.aco().value())
        .replace("{groups}", GROUPS)
        .replace("{other}", OTHER);
  }

  private static Response send(String request, String body) {
    var sent = given().contentType(body.startsWith("{") ? "application/json" : "text/csv");
    var bytes = body.replace(';', '\n').replace("<CR>", "\r").replace("<BOM>", "\uFEFF");
    var methodAndPath = request.split(" ");
    return sent.body(bytes.getBytes(StandardCharsets.UTF_8))
        .request(methodAndPath[0], methodAndPath[1]);
  }

  private static String faults(JsonPath problem) {
    return problem.<Map<String, Object>>getList("errors").stream()
        .map(FileRefusalIT::fault)
        .collect(Collectors.joining(" "));
  }

  private static String fault(Map<String, Object> fault) {
    var where = (Map<?, ?>) fault.get("where");
    var place =
        Stream.of("pointer", "parameter", "column")
            .map(where::get)
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .findFirst()
            .orElse("");
    return Objects.toString(where.get("line"), "")
        + ":"
        + place
        + ":"
        + Objects.toString(fault.get("value"), "").replace(' ', '_');
  }
}
