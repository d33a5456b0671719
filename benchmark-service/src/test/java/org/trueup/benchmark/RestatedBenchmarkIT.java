package org.trueup.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trueup.benchmark.calculation.BenchmarkInputs;
import org.trueup.benchmark.calculation.NationalFactors;
import org.trueup.benchmark.calculation.OwnYear;
import org.trueup.benchmark.calculation.Scenario;
import org.trueup.benchmark.calculation.historical.BenchmarkYear;
import org.trueup.benchmark.calculation.historical.County;
import org.trueup.benchmark.calculation.historical.CountyFigures;
import org.trueup.benchmark.calculation.historical.PriorYear;
import org.trueup.benchmark.calculation.updated.PerformanceRisk;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;
import org.trueup.embedded.InfrastructureResource;

/** One ACO whose benchmark is restated for every cause there is: each version stays, explained. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class RestatedBenchmarkIT {
  private static final String NAME = "three-way-blend-regional";
  private static final Scenario SCENARIO = Scenario.named(NAME);
  private static final AcoYear OF = Samples.newAco("2024");
  private static final Factor MORE = Factor.parse("1.01");

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
  void isExplainedForEveryCauseAndKeptInEveryVersion() {
    upstream.deliver(Samples.renewal(OF.aco(), AssignmentMethodology.PROSPECTIVE, 1));
    upstream.deliver(Samples.assignment(OF, 1, personYears()));
    sent.sendAll();
    needsCountyFactorsOfItsOwnWindow();
    sent.sendRegions(SCENARIO.inputs().regions().orElseThrow(), window());
    isThatOfTheSecondProgram();
    var first = body(revision());

    participantsAreRestated();
    theListIsAnother();
    riskIsAnother();
    theTrendIsAnother();
    theRegionIsAnother();
    earlierSavingsAreAnother();
    theUpdateIsAnother();
    theMethodologyIsAnother();

    assertThat(body(versionOf(first))).isEqualTo(first);
    everyVersionIsTold();
  }

  private void needsCountyFactorsOfItsOwnWindow() {
    var missing = Requests.get(OF, "/benchmark/basis").jsonPath();

    assertThat(missing.<String>getList("missing.where"))
        .contains("PUT /county-factors/2023?population=PROSPECTIVE_WINDOW");
  }

  private static void isThatOfTheSecondProgram() {
    var computed =
        Objects.requireNonNull(Requests.benchmarkOfLatestTables(OF).sources().computed());
    var all = personYears().reduce(PersonYears::plus);

    assertClose(computed.perCapita(), Scenario.expectedFigure(NAME, "updated"));
    assertClose(
        Objects.requireNonNull(computed.twoWayTotal()).per(all),
        Scenario.expectedFigure(NAME, "twoWay"));
    assertThat(computed.historical().adjustment()).isEqualTo("REGIONAL");
    assertThat(computed.update().prospectiveTrend()).isNotNull();
  }

  private void participantsAreRestated() {
    var before = revision();
    for (var year : BenchmarkYear.values()) {
      var figures = sent.inputs().own().of(year);
      SentScenario.taken(
          sent.sendOwnYear(year, costlier(figures), "?from=2024&restated=PARTICIPANT_LIST"));
    }

    assertOnly(before, "PARTICIPANTS");
    assertThat(Requests.benchmarkOfLatestTables(OF).head().cause().note())
        .isEqualTo("restated: PARTICIPANT_LIST");
  }

  private void theListIsAnother() {
    var before = revision();
    var mix = personYears();

    upstream.deliver(
        Samples.assignment(
            OF,
            2,
            new ByEnrollmentType<>(
                PersonYears.ofMonths(1_000), mix.disabled(), mix.agedDual(), mix.agedNonDual())));

    var bridge = bridge(before);
    assertThat(term(bridge, "MIX", "perCapita")).isNotZero();
    assertThat(term(bridge, "PEOPLE", "perCapita")).isZero();
    assertThat(term(bridge, "PEOPLE", "total")).isNotZero();
  }

  private void riskIsAnother() {
    var before = revision();
    var risk = (PerformanceRisk.ByType) sent.inputs().performanceYear().risk();
    var lower = risk.riskScores().map(score -> score.times(Factor.parse("0.98")));

    SentScenario.taken(sent.sendRisk(new PerformanceRisk.ByType(lower, risk.demographicGrowth())));

    assertOnly(before, "RISK");
  }

  private void theTrendIsAnother() {
    var before = revision();

    SentScenario.sendNational(
        sent.calendarYear(BenchmarkYear.BY1),
        costlier(sent.inputs().national().benchmarkYears().by1()));

    assertOnly(before, "TREND");
  }

  private void theRegionIsAnother() {
    var before = revision();
    var regions = SCENARIO.inputs().regions().orElseThrow();

    sent.sendRegions(everywhere(regions, RestatedBenchmarkIT::costlier), window());

    // Growth stays what it was, where every year costs more by the same factor.
    assertOnly(before, "REGIONAL");
  }

  private void earlierSavingsAreAnother() {
    var before = revision();

    sent.sendPriorYears(
        List.of(
            new PriorYear(
                PriorYear.Outcome.RECONCILED,
                Money.parse("3000"),
                PersonYears.parseYears("17000"),
                Rate.parse("50%"))));

    assertOnly(before, "PRIOR_SAVINGS");
    assertThat(Requests.benchmarkOfLatestTables(OF).sources().computed().historical().adjustment())
        .isEqualTo("PRIOR_SAVINGS");
  }

  private void theUpdateIsAnother() {
    var before = revision();

    SentScenario.sendNational(2024, costlier(sent.inputs().national().performanceYear()));

    assertOnly(before, "UPDATE");
  }

  /**
   * A retrospective ACO's window is the calendar year, of which other county factors are on file.
   */
  private void theMethodologyIsAnother() {
    var before = revision();

    upstream.deliver(Samples.renewal(OF.aco(), AssignmentMethodology.RETROSPECTIVE, 2));

    assertThat(revision()).isEqualTo(before + 1);
    assertThat(Requests.benchmarkOfLatestTables(OF).head().cause().eventId())
        .isEqualTo("agreement/" + OF.aco() + "/2024-01-01/2");
    bridge(before);
  }

  private static void everyVersionIsTold() {
    var history = Requests.get(OF, "/benchmark/history").jsonPath();

    assertThat(history.<String>getList("items.cause.kind"))
        .contains("AGREEMENT", "ASSIGNMENT_LIST", "BENCHMARK_INPUT");
    assertThat(history.<Integer>getList("items.revision")).hasSize((int) revision());
  }

  private static int versionOf(String body) {
    return JsonPath.from(body).getInt("revision");
  }

  private static String body(long revision) {
    return Requests.get(OF, "/benchmark?revision=" + revision).then().extract().asString();
  }

  private static long revision() {
    return Requests.benchmarkOfLatestTables(OF).head().revision();
  }

  /** The terms add up exactly, and one cause alone has any. */
  private static void assertOnly(long before, String cause) {
    var bridge = bridge(before);
    for (var other : bridge.<String>getList("terms.cause")) {
      var term = term(bridge, other, "perCapita");
      if (other.equals(cause)) {
        assertThat(term).as(other).isNotZero();
      } else {
        assertThat(term).as(other).isCloseTo(BigDecimal.ZERO, within(new BigDecimal("1e-20")));
      }
    }
  }

  private static JsonPath bridge(long before) {
    var bridge =
        Requests.get(OF, "/benchmark/bridge?from=" + before + "&to=" + revision())
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    for (var amount : List.of("perCapita", "total")) {
      var sum =
          bridge.<String>getList("terms.difference." + amount).stream()
              .map(BigDecimal::new)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      var difference =
          new BigDecimal(bridge.getString("to." + amount))
              .subtract(new BigDecimal(bridge.getString("from." + amount)));
      assertThat(sum).as(amount).isEqualByComparingTo(difference);
    }
    return bridge;
  }

  private static BigDecimal term(JsonPath bridge, String cause, String amount) {
    return new BigDecimal(
        bridge.getString("terms.find { it.cause == '" + cause + "' }.difference." + amount));
  }

  static OwnYear costlier(OwnYear year) {
    return new OwnYear(
        year.perCapita().map(amount -> amount.times(MORE)),
        year.personYears(),
        year.riskScores(),
        year.dualPersonYears());
  }

  private static NationalFactors costlier(NationalFactors year) {
    return new NationalFactors(
        year.perCapita().map(amount -> amount.times(MORE)),
        year.meanRiskScore(),
        year.meanDemographicScore());
  }

  private static CountyFigures costlier(CountyFigures figures) {
    return costlier(figures, MORE);
  }

  static CountyFigures costlier(CountyFigures figures, Factor times) {
    return new CountyFigures(
        figures.perCapita().times(times),
        figures.riskScore(),
        figures.demographicScore(),
        figures.assignable(),
        figures.assigned());
  }

  static BenchmarkInputs.Regions everywhere(
      BenchmarkInputs.Regions regions, UnaryOperator<CountyFigures> change) {
    return new BenchmarkInputs.Regions(
        regions.benchmarkYears().map(year -> counties(year, change)),
        counties(regions.performanceYear(), change));
  }

  private static List<County> counties(List<County> all, UnaryOperator<CountyFigures> change) {
    return all.stream()
        .map(county -> new County(county.code(), county.figures().map(change)))
        .toList();
  }

  private static String window() {
    return SentScenario.POPULATION_OF_THE_WINDOW;
  }

  private static ByEnrollmentType<PersonYears> personYears() {
    return SCENARIO.inputs().performanceYear().personYears();
  }

  private static void assertClose(Money actual, String expected) {
    var wanted = new BigDecimal(expected);
    assertThat(actual.amount().subtract(wanted, MathContext.DECIMAL128).abs())
        .isLessThan(wanted.multiply(new BigDecimal("1e-10")));
  }
}
