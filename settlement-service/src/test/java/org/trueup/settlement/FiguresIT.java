package org.trueup.settlement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.CoreMatchers.containsString;

import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trueup.embedded.InfrastructureResource;

/** The tables of a published paper, every cell through the REST interface. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class FiguresIT {
  private static final Map<String, String> FIGURE_5 =
      Map.of(
          "track_1", "track=1&benchmark=12000&personYears=10000",
          "track_1_plus", "track=1%2B&benchmark=12500&personYears=9000&minimumRate=1.5%25",
          "track_2", "track=2&benchmark=12000&personYears=10000&minimumRate=1.5%25&lossLimit=10%25",
          "track_3", "track=3&benchmark=12500&personYears=9000&minimumRate=1.5%25");

  private static final Map<String, String> FIGURE_4 =
      Map.of(
          "Shared savings percentage (x quality)", "sharedSavings",
          "Shared loss percentage", "sharedLosses",
          "Minimum savings rate", "minimumSavingsRate",
          "Minimum loss rate", "minimumLossRate",
          "Performance payment limit (of updated benchmark)", "performancePaymentLimit",
          "Loss sharing limit", "lossSharingLimit");

  private static String csv(String name) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/figures/" + name + ".csv")).stream()
        .filter(line -> !line.startsWith("#"))
        .collect(Collectors.joining("\n"));
  }

  private static List<String[]> figure(String name) throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/figures/" + name + ".csv")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(","))
        .toList();
  }

  private static JsonPath get(String path) {
    var response = given().urlEncodingEnabled(false).get(path).then();
    assertThat(response.extract().statusCode()).as(response.extract().asString()).isEqualTo(200);
    return response.extract().jsonPath();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void figure5InEveryCell(int column) throws IOException {
    var rows = figure("figure-5");
    var outcomes =
        get(
            "/outcomes?performanceYear=2018&quality=90%25&from=-10%25&to=10%25&step=1%25&"
                + FIGURE_5.get(rows.getFirst()[column]));

    for (var row : rows.subList(1, rows.size())) {
      assertThat(millions(outcomes.getString(cell(row[0]))))
          .as(rows.getFirst()[column] + " at " + row[0])
          .isEqualByComparingTo(row[column]);
    }
  }

  private static String cell(String row) {
    return switch (row) {
      case "maximum loss" -> "maximumLoss";
      case "maximum savings" -> "maximumSavings";
      default -> "items[" + (Integer.parseInt(row) + 10) + "].payment";
    };
  }

  private static BigDecimal millions(String dollars) {
    return new BigDecimal(dollars).movePointLeft(6).setScale(1, RoundingMode.HALF_UP);
  }

  @Test
  void figure4InEveryCell() throws IOException {
    var tracks = get("/tracks?agreementStart=2018-01-01");
    var names = List.of("TRACK_1", "TRACK_1_PLUS", "TRACK_2", "TRACK_3");
    try (var table = CsvReader.builder().ofNamedCsvRecord(csv("figure-4"))) {
      for (var row : table) {
        for (int i = 0; i < names.size(); i++) {
          var cell =
              "items.find { it.track == '%s' }.%s"
                  .formatted(names.get(i), FIGURE_4.get(row.getField("parameter")));
          assertThat(tracks.getString(cell))
              .as(row.getField("parameter") + " of " + names.get(i))
              .isEqualTo(row.getField(i + 1));
        }
      }
    }
  }

  @Test
  void tracksOfOtherStarts() {
    var of2024 = get("/tracks?agreementStart=2024-01-01");

    assertThat(of2024.getList("items.track"))
        .containsExactly("BASIC_A", "BASIC_B", "BASIC_C", "BASIC_D", "BASIC_E", "ENHANCED");
    assertThat(of2024.getString("items[4].lossSharingLimit"))
        .isEqualTo("8% of participant FFS revenue, at most 4% of updated benchmark");
    assertThat(of2024.getString("items[4].repaymentMechanism"))
        .isEqualTo("lesser of 0.5% of benchmark-year expenditures and 1% of participant revenue");
    assertThat(of2024.getBoolean("items[3].advancedApm")).isFalse();
    assertThat(of2024.getBoolean("items[5].advancedApm")).isTrue();
    assertThat(get("/tracks?agreementStart=2013-01-01").getList("items.track"))
        .containsExactly("TRACK_1", "TRACK_2");
    given().get("/tracks").then().statusCode(400);
    given().get("/tracks?agreementStart=2031-01-01").then().statusCode(422);
    given()
        .get("/tracks?agreementStart=2027-01-01")
        .then()
        .statusCode(422)
        .body("detail", containsString("--carry-forward"));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void figure6InEveryCell(int track) throws IOException {
    var rows = figure("figure-6");
    var rates = get("/sharing-rates?performanceYear=2018&step=10%25&track=" + track);

    for (var row : rows.subList(1, rows.size())) {
      var item = "items[" + Integer.parseInt(row[0]) / 10 + "]";
      assertThat(percent(rates.getString(item + ".sharingRate")))
          .isEqualByComparingTo(row[track - 1]);
      assertThat(percent(rates.getString(item + ".lossRate"))).isEqualByComparingTo(row[track + 1]);
    }
  }

  /** 42 CFR 425.512(a)(5): 73.85 meets the standard of 2026; below it the score itself counts. */
  @Test
  void aScoreBelowTheStandardOfTheYearEarnsItsShareOfTheMaximum() {
    var rates = get("/sharing-rates?performanceYear=2026&step=10%25&track=EN");

    assertThat(rates.getString("items[7].sharingRate")).isEqualTo("0.525");
    assertThat(rates.getString("items[8].sharingRate")).isEqualTo("0.75");
    var score =
        get("/quality-score?performanceYear=2026&points=55&complexMeasures=5&outcomeReached=true");
    assertThat(score.getString("score")).isEqualTo("0.75");
    assertThat(score.getString("met")).isEqualTo("BY_SCORE");
    assertThat(score.getString("standard")).isEqualTo("0.7385");
    assertThat(
            get("/quality-score?performanceYear=2025&points=49.3&improvement=0.43%25")
                .getList("provisionalRules", String.class))
        .singleElement()
        .asString()
        .contains("76.70");
    given().get("/quality-score?performanceYear=2024&points=1").then().statusCode(422);
    given().get("/quality-score?performanceYear=2026&points=-1").then().statusCode(422);
    given().get("/quality-score?points=1").then().statusCode(400);
    // What is proposed for agreements from 2027 changes nothing of one of 2026.
    var proposed = "/sharing-rates?performanceYear=2026&step=10%25&track=E&rules=proposed-cy2027";
    assertThat(get(proposed).getString("items[10].sharingRate")).isEqualTo("0.5");
    given()
        .urlEncodingEnabled(false)
        .get(proposed.replace("2026", "2027"))
        .then()
        .statusCode(422)
        .body("detail", containsString("2027"));
  }

  private static BigDecimal percent(String fraction) {
    return new BigDecimal(fraction).movePointRight(2).setScale(0, RoundingMode.HALF_UP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/outcomes",
        "/outcomes?performanceYear=2018&track=1",
        "/outcomes?performanceYear=2018&track=1+&benchmark=12000&personYears=10",
        "/outcomes?performanceYear=2018&track=9&benchmark=12000&personYears=10",
        "/outcomes?performanceYear=2031&track=EN&benchmark=12000&personYears=10",
        "/outcomes?performanceYear=2022&track=1&benchmark=12000&personYears=10",
        "/outcomes?performanceYear=2018&track=1&benchmark=-1&personYears=10",
        "/outcomes?performanceYear=2018&track=1&benchmark=120000000&personYears=10",
        "/outcomes?performanceYear=2018&track=1&benchmark=12000",
        "/outcomes?performanceYear=2018&track=1&benchmark=12000&personYears=0",
        "/outcomes?performanceYear=2018&track=1&benchmark=12000&personYears=ten",
        "/outcomes?performanceYear=2018&track=1&benchmark=12000&personYears=10&quality=140%25",
        "/outcomes?performanceYear=2018&track=1&benchmark=12000&personYears=10&step=0%25",
        "/outcomes?performanceYear=2018&track=1&benchmark=12000&personYears=10&step=0.0000001%25",
        "/outcomes?performanceYear=2018&track=1&benchmark=12000&personYears=10&from=5%25&to=1%25",
        "/outcomes?performanceYear=2018&track=2&benchmark=12000&personYears=10&minimumRate=low",
        "/sharing-rates",
        "/sharing-rates?performanceYear=2018&track=2&rules=proposed-cy2030",
        "/sharing-rates?performanceYear=2018&track=2&step=-1%25",
      })
  void refusesWhatIsNoQuestion(String path) {
    var answer = given().urlEncodingEnabled(false).get(path).then().extract();

    assertThat(answer.statusCode()).as(answer.asString()).isIn(400, 422);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.jsonPath().getList("errors.where.parameter")).isNotEmpty();
  }

  @Test
  void saysHowToWriteTrack1PlusInAQuery() {
    var answer =
        given().urlEncodingEnabled(false).get("/sharing-rates?performanceYear=2018&track=1+");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.asString()).contains("1%2B or TRACK_1_PLUS");
  }
}
