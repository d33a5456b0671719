package org.trueup.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trueup.benchmark.calculation.OwnYear;
import org.trueup.benchmark.calculation.Scenario;
import org.trueup.benchmark.calculation.historical.BenchmarkYear;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;
import org.trueup.embedded.InfrastructureResource;

/** A benchmark built from the tables that were sent, and followed by what changes later. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class ComputedBenchmarkIT {
  private static final Scenario SCENARIO = Scenario.named("pathways-first-agreement");
  private static final AcoYear OF = Samples.newAco("2023");

  @Inject DataSource database;
  private Upstream upstream;
  private final SentScenario sent = new SentScenario(SCENARIO, OF);

  @BeforeEach
  void connect() throws SQLException {
    NationalTables.forget();
    upstream = new Upstream(database);
  }

  @AfterEach
  void disconnect() {
    upstream.close();
  }

  /** One story: what is on file stays on file, so that its steps are one test. */
  @Test
  void isBuiltFromItsSourcesAndFollowsWhatChanges() {
    upstream.deliver(Samples.pathways(OF.aco(), 1));
    saysWhatIsMissing();
    builds();
    namesItsTablesInTheOrderOfThePast();
    explainsItself();
    standsBesideCmsBenchmark();
    followsTheList();
    bridgesARestatement();
    yieldsToTheFinalBenchmark();
    refusesSharesThatDoNotSum();
  }

  private void saysWhatIsMissing() {
    sent.sendOwn();

    var basis = Requests.get(OF, "/benchmark/basis").then().statusCode(200).extract();

    assertThat(basis.jsonPath().getBoolean("complete")).isFalse();
    assertThat(basis.jsonPath().<String>getList("missing.where"))
        .contains(
            "PUT /national-factors/2021",
            "PUT " + Requests.path(OF) + "/risk-scores",
            "assignment-service: PUT "
                + Requests.path(OF)
                + "/reported-assignment with personYearsByType");
  }

  private void builds() {
    upstream.deliver(Samples.assignment(OF, 1, personYears()));
    sent.sendNational();
    sent.sendRegions();
    SentScenario.taken(sent.sendRisk());

    var event = Requests.benchmark(OF);

    assertThat(event.source()).isEqualTo(BenchmarkDetermined.Source.COMPUTED);
    assertThat(event.sourceReason()).contains("computed from its sources");
    assertClose(
        event.benchmarkPerCapita(), Scenario.expectedFigure("pathways-first-agreement", "updated"));
    assertClose(
        event.totalBenchmark(), Scenario.expectedFigure("pathways-first-agreement", "total"));
    assertThat(event.head().stage()).isEqualTo(Stage.WAITING); // for expenditures
  }

  /** What is on file says which tables a benchmark was computed from, in this order. */
  private void namesItsTablesInTheOrderOfThePast() {
    var facts = Requests.get(OF, "/benchmark/basis").jsonPath().<String>getList("facts");

    assertThat(facts.stream().map(fact -> fact.replace(OF.aco().value(), "ACO")))
        .containsExactly(
            "benchmark-year/ACO/2022-01-01/BY1/1",
            "benchmark-year/ACO/2022-01-01/BY2/1",
            "benchmark-year/ACO/2022-01-01/BY3/1",
            "national-factors/national/2019/1",
            "national-factors/national/2020/1",
            "national-factors/national/2021/1",
            "national-factors/national/2023/1",
            "risk-scores/ACO/2023/1",
            "county-factors/national/2019/1",
            "county-shares/ACO/2019/1",
            "county-factors/national/2020/1",
            "county-shares/ACO/2020/1",
            "county-factors/national/2021/1",
            "county-shares/ACO/2021/1",
            "county-factors/national/2023/1",
            "county-shares/ACO/2023/1");
  }

  private void explainsItself() {
    var lines = Requests.benchmark(OF).lines();

    assertThat(lines).extracting(line -> line.line()).contains("1.historicalBenchmark", "2.H", "H");
    assertThat(lines)
        .filteredOn(line -> line.line().equals("A1.perCapita.BY1.ESRD"))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.inputs())
                    .contains("benchmark-year/" + OF.aco() + "/2022-01-01/BY1/1"));
  }

  private void standsBesideCmsBenchmark() {
    Requests.putBenchmark(OF, "JUNE", "{\"perCapita\":\"12500\"}").then().statusCode(201);

    assertThat(Requests.benchmark(OF).source()).isEqualTo(BenchmarkDetermined.Source.COMPUTED);
    var finding = Requests.get(OF, "/benchmark/findings").then().statusCode(200).extract();
    assertThat(finding.jsonPath().<String>getList("items.used")).containsExactly("COMPUTED");
    assertThat(finding.jsonPath().<String>getList("items.delivery")).containsExactly("JUNE");
    assertThat(finding.jsonPath().getString("items[0].difference")).startsWith("-");
  }

  private void followsTheList() {
    var before = Requests.benchmark(OF);
    var mix = personYears();
    var fewer =
        new ByEnrollmentType<>(
            PersonYears.ofMonths(100), mix.disabled(), mix.agedDual(), mix.agedNonDual());

    upstream.deliver(Samples.assignment(OF, 2, fewer));

    var after = Requests.benchmark(OF);
    assertThat(after.benchmarkPerCapita()).isLessThan(before.benchmarkPerCapita());
    assertThat(after.assignmentRevision()).isEqualTo(2);
    assertThat(after.source()).isEqualTo(BenchmarkDetermined.Source.COMPUTED);
  }

  private void bridgesARestatement() {
    var before = Requests.benchmark(OF).head().revision();
    var year = sent.inputs().own().by3();
    var costlier =
        new OwnYear(
            year.perCapita().map(amount -> amount.times(Factor.parse("1.02"))),
            year.personYears(),
            year.riskScores(),
            year.dualPersonYears());
    sent.sendOwnYear(BenchmarkYear.BY3, costlier).then().statusCode(201);
    var after = Requests.benchmark(OF).head().revision();

    var bridge =
        Requests.get(OF, "/benchmark/bridge?from=" + before + "&to=" + after)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    var lastTwo = Requests.get(OF, "/benchmark/bridge").then().statusCode(200).extract().jsonPath();
    assertThat(lastTwo.getMap("")).isEqualTo(bridge.getMap(""));
    assertThat(bridge.<String>getList("terms.cite")).allMatch(cite -> cite.startsWith("42 CFR"));
    var terms = bridge.<String>getList("terms.difference.total");
    var sum = terms.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    var difference =
        new BigDecimal(bridge.getString("to.total"))
            .subtract(new BigDecimal(bridge.getString("from.total")));
    assertThat(sum).isEqualByComparingTo(difference);
    assertThat(difference).isPositive();
    assertThat(new BigDecimal(terms.getFirst())).isEqualByComparingTo(difference);
  }

  private void yieldsToTheFinalBenchmark() {
    Requests.putBenchmark(OF, "FINAL", "{\"perCapita\":\"12600\"}").then().statusCode(201);

    var event = Requests.benchmark(OF);

    assertThat(event.source()).isEqualTo(BenchmarkDetermined.Source.REPORTED);
    assertThat(event.benchmarkPerCapita()).isEqualTo(Money.parse("12600"));
    assertThat(event.lines()).extracting(line -> line.line()).contains("2.H");
  }

  private void refusesSharesThatDoNotSum() {
    var refused =
        SentScenario.put(
                "/acos/" + OF.aco() + "/county-shares/2021",
                "county,type,person_years",
                Stream.of("ESRD", "DISABLED", "AGED_DUAL", "AGED_NON_DUAL")
                    .map(type -> "51059," + type + ",10"))
            .then()
            .statusCode(422)
            .extract()
            .jsonPath();

    assertThat(refused.<String>getList("errors.value")).contains("ESRD 10");
    assertThat(refused.<String>getList("errors.rule"))
        .containsOnly("The shares of all counties sum to one");
  }

  private static ByEnrollmentType<PersonYears> personYears() {
    return SCENARIO.inputs().performanceYear().personYears();
  }

  private static void assertClose(Money actual, String expected) {
    var wanted = new BigDecimal(expected);
    assertThat(Objects.requireNonNull(actual).amount().subtract(wanted).abs())
        .isLessThan(wanted.multiply(new BigDecimal("1e-10")));
  }
}
