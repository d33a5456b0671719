package org.trueup.settlement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

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
