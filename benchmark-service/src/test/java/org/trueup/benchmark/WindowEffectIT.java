package org.trueup.benchmark;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trueup.benchmark.calculation.BenchmarkInputs;
import org.trueup.benchmark.calculation.OwnYear;
import org.trueup.benchmark.calculation.Scenario;
import org.trueup.benchmark.calculation.WindowEffect;
import org.trueup.benchmark.calculation.historical.BenchmarkYear;
import org.trueup.benchmark.calculation.historical.ByBenchmarkYear;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.PersonYears;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;

/** A benchmark with both assignable populations, and rules that nobody verified or reviewed. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class WindowEffectIT {
  private static final BigDecimal TOLERANCE = new BigDecimal("0.000001");

  @Inject DataSource database;
  private Upstream upstream;

  @BeforeEach
  void connect() throws SQLException {
    NationalTables.forget();
    upstream = new Upstream(database);
  }

  @AfterEach
  void disconnect() {
    upstream.close();
  }

  @Test
  void isShownInDollarsOnceBothPopulationsAreOnFile() {
    var scenario = Scenario.named("pathways-first-agreement");
    var of = Samples.newAco("2023");
    var sent = new SentScenario(scenario, of);
    upstream.deliver(Samples.pathways(of.aco(), 1));
    Requests.get(of, "/benchmark/window-effect").then().statusCode(404);
    upstream.deliver(Samples.assignment(of, 1, scenario.inputs().performanceYear().personYears()));
    sent.sendAll();

    var missing = Requests.get(of, "/benchmark/window-effect");
    var other =
        RestatedBenchmarkIT.everywhere(
            scenario.inputs().regions().orElseThrow(),
            figures -> RestatedBenchmarkIT.costlier(figures, Factor.parse("1.02")));
    sent.sendRegions(other, SentScenario.POPULATION_OF_THE_WINDOW);
    var effect = Requests.get(of, "/benchmark/window-effect").then().statusCode(200).extract();

    var table = Requests.get(of, "/benchmark/window-effect.csv").asString();
    assertThat(table).contains(effect.jsonPath().<String>getList("lines.line"));
    missing.then().statusCode(404).contentType("application/problem+json");
    assertThat(missing.jsonPath().<String>getList("errors.expected"))
        .contains(
            "a year with county-factors 2019/prospective-window on file: PUT"
                + " /county-factors/2019?population=PROSPECTIVE_WINDOW");
    var rules = BenchmarkRules.read().methods().of(scenario.start(), true, scenario.year());
    var expected = WindowEffect.of(scenario.inputs(), other, rules);
    var said = effect.jsonPath();
    assertThat(said.getString("used")).isEqualTo("CALENDAR_YEAR");
    assertThat(said.getString("other")).isEqualTo("PROSPECTIVE_WINDOW");
    assertClose(
        said.getString("difference.perCapita"), expected.difference(12).perCapita().amount());
    assertThat(new BigDecimal(said.getString("difference.total"))).isNegative();
    assertThat(
            new BigDecimal(said.getString("inForce.total"))
                .subtract(new BigDecimal(said.getString("otherwise.total"))))
        .isCloseTo(new BigDecimal(said.getString("difference.total")), within(TOLERANCE));
    assertThat(said.<String>getList("lines.line"))
        .contains(
            "W.updated.CALENDAR_YEAR",
            "W.updated.PROSPECTIVE_WINDOW",
            "W.regional.PROSPECTIVE_WINDOW.ESRD");
    assertThat(said.<String>getList("facts"))
        .anyMatch(fact -> fact.startsWith("county-factors/national/2021/prospective-window/"));
    assertThat(said.<String>getList("provisionalRules")).isEmpty();
  }

  /** What a version from a later year on says is nothing to the years before it. */
  @Test
  void aRestatementFromALaterYearLeavesEarlierYearsAlone() {
    var scenario = Scenario.named("pathways-first-agreement");
    var of = Samples.newAco("2023");
    var sent = new SentScenario(scenario, of);
    upstream.deliver(Samples.pathways(of.aco(), 1));
    upstream.deliver(Samples.assignment(of, 1, scenario.inputs().performanceYear().personYears()));
    sent.sendAll();
    var before = Requests.benchmarkOfLatestTables(of);
    var own = scenario.inputs().own();

    for (var year : BenchmarkYear.values()) {
      SentScenario.taken(
          sent.sendOwnYear(
              year,
              RestatedBenchmarkIT.costlier(own.of(year)),
              "?from=2024&restated=PARTICIPANT_LIST"));
    }

    assertThat(Requests.benchmark(of).head().revision()).isEqualTo(before.head().revision());
    var path = "/acos/" + of.aco() + "/agreements/2022-01-01/benchmark-years/BY1";
    var original = given().get(path).asString();
    var restated = given().get(path + "?from=2024").asString();
    assertThat(restated).isNotEqualTo(original);
    var tooEarly = sent.sendOwnYear(BenchmarkYear.BY1, own.by1(), "?from=2021");
    tooEarly.then().statusCode(422);
    assertThat(tooEarly.jsonPath().<String>getList("errors.where.parameter"))
        .containsExactly("from");
  }

  @Test
  void everyUnverifiedRuleStandsInTheResultThatUsedIt() {
    var scenario = livingInItsCounties(Scenario.named("regional-growth-second-agreement"));
    var of = Samples.newAco("2018");
    var sent = new SentScenario(scenario, of);
    upstream.deliver(Samples.agreement(of.aco(), 1));
    upstream.deliver(Samples.assignment(of, 1, scenario.inputs().performanceYear().personYears()));
    sent.sendAll();

    var benchmark = Requests.benchmarkOfLatestTables(of);

    assertThat(benchmark.head().provisionalRules())
        .contains(
            "trend-later-agreement.yaml",
            "regional-weights-later-agreement.yaml",
            "regional-caps.yaml",
            "update-later-agreement.yaml");
    assertThat(benchmark.lines())
        .filteredOn(line -> line.line().equals("2.H"))
        .singleElement()
        .satisfies(line -> assertThat(line.provisional()).isTrue());
    Requests.putBenchmark(of, "FINAL", "{\"perCapita\":\"12600\"}").then().statusCode(201);
    assertThat(Requests.benchmark(of).head().provisionalRules()).isEmpty();
    assertThat(Requests.benchmark(of).sourceReason()).endsWith("ours stands beside it");
  }

  @Test
  void anAgreementWhoseRulesNobodyReviewedIsRefusedWithTheRule() {
    var refused =
        SentScenario.put(
            "/acos/" + AcoIds.next() + "/agreements/2028-01-01/benchmark-years/BY1",
            "type,per_capita,person_years,risk_score",
            Stream.of("ESRD,1,1,1"));

    refused.then().statusCode(422);
    assertThat(refused.jsonPath().<String>getList("errors.where.parameter"))
        .containsExactly("start");
    assertThat(refused.jsonPath().getString("errors[0].rule"))
        .contains("reviewed through 2027-01-01");
  }

  /** The scenario with as many person years of a benchmark year as its counties have. */
  private static Scenario livingInItsCounties(Scenario scenario) {
    var inputs = scenario.inputs();
    return new Scenario(
        scenario.title(),
        scenario.source(),
        scenario.start(),
        scenario.year(),
        scenario.first(),
        scenario.rules(),
        new BenchmarkInputs(
            inputs.agreement(),
            ByBenchmarkYear.of(year -> livingInItsCounties(inputs, year)),
            inputs.performanceYear(),
            inputs.national(),
            inputs.regions(),
            inputs.priorYears(),
            inputs.population()));
  }

  private static OwnYear livingInItsCounties(BenchmarkInputs inputs, BenchmarkYear year) {
    var own = inputs.own().of(year);
    var counties = inputs.regions().orElseThrow().benchmarkYears().of(year);
    return new OwnYear(
        own.perCapita(),
        ByEnrollmentType.of(
            type ->
                counties.stream()
                    .map(county -> county.figures().of(type).assigned())
                    .reduce(PersonYears.ZERO, PersonYears::plus)),
        own.riskScores(),
        own.dualPersonYears());
  }

  private static void assertClose(String actual, BigDecimal expected) {
    assertThat(new BigDecimal(actual).subtract(expected).abs()).isLessThan(TOLERANCE);
  }
}
