package org.trueup.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trueup.benchmark.calculation.Scenario;
import org.trueup.benchmark.calculation.updated.ProspectiveTrendInputs;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.PersonYears;
import org.trueup.embedded.InfrastructureResource;

/**
 * An agreement of 2024 in its first and its second performance year: the prospective trend counts
 * one sixth, then one third, and grows by a rate of each year.
 */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class TwoYearsOfAnAgreementIT {
  private static final Scenario SCENARIO = Scenario.named("three-way-blend-regional");
  private static final AcoYear FIRST = Samples.newAco("2024");
  private static final AcoYear SECOND = new AcoYear(FIRST.aco(), PerformanceYear.of(2025));
  private static final String WEIGHT = "A3.prospectiveTrendWeight";

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
  void theBridgeBetweenThemSaysWhatTheWeightDid() {
    upstream.deliver(Samples.renewal(FIRST.aco(), AssignmentMethodology.RETROSPECTIVE, 1));
    for (var of : List.of(FIRST, SECOND)) {
      upstream.deliver(Samples.assignment(of, 1, personYears()));
      new SentScenario(SCENARIO, of).sendAll();
    }
    needsTheGrowthOfItsOwnYear();
    SentScenario.taken(new SentScenario(SCENARIO, SECOND).sendGrowth(ofTwoYears()));

    assertThat(line(FIRST, WEIGHT)).startsWith("0.16666666");
    assertThat(line(SECOND, WEIGHT)).startsWith("0.33333333");
    assertThat(new BigDecimal(weightTerm().getString("difference.perCapita"))).isNotZero();

    showsWhatAFloorWouldDo();
    countsWhatCmsDelivered();
    whatIf(SECOND, "proposed-cy2027").statusCode(404);
  }

  /** 91 FR 43842, proposed: from 2025 on, and nothing of it is announced. */
  private static void showsWhatAFloorWouldDo() {
    var revision = Requests.benchmark(SECOND).head().revision();
    whatIf(FIRST, "proposed-cy2027").statusCode(404);
    whatIf(SECOND, "proposed-cy2030").statusCode(400);

    var said = whatIf(SECOND, "proposed-cy2027").statusCode(200).extract().jsonPath();

    assertThat(new BigDecimal(said.getString("proposed.perCapita")))
        .isGreaterThanOrEqualTo(new BigDecimal(said.getString("byLaw.perCapita")));
    assertThat(said.getString("provisionalRules[0]")).contains("proposed, not in force");
    assertThat(Requests.benchmark(SECOND).head().revision()).isEqualTo(revision);
  }

  private static ValidatableResponse whatIf(AcoYear of, String rules) {
    return Requests.get(of, "/benchmark/what-if?rules=" + rules).then();
  }

  private static void needsTheGrowthOfItsOwnYear() {
    assertThat(Requests.get(SECOND, "/benchmark/basis").jsonPath().<String>getList("missing.what"))
        .containsExactly("growth of the prospective trend of 2025");
  }

  private static ProspectiveTrendInputs.Growth ofTwoYears() {
    return new ProspectiveTrendInputs.Growth(
        List.of(growth("1.041", "1.049"), growth("1.038", "1.043")));
  }

  private static ProspectiveTrendInputs.YearlyGrowth growth(String esrd, String others) {
    return new ProspectiveTrendInputs.YearlyGrowth(Factor.parse(esrd), Factor.parse(others));
  }

  /** What one cause adds, of causes that add up to the difference of the two years. */
  private static JsonPath weightTerm() {
    var from = Requests.benchmarkOfLatestTables(FIRST).head().revision();
    var to = Requests.benchmarkOfLatestTables(SECOND).head().revision();
    var bridge =
        Requests.get(SECOND, "/benchmark/bridge?fromYear=2024&from=" + from + "&to=" + to)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    var sum =
        bridge.<String>getList("terms.difference.perCapita").stream()
            .map(BigDecimal::new)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum)
        .isEqualByComparingTo(
            new BigDecimal(bridge.getString("to.perCapita"))
                .subtract(new BigDecimal(bridge.getString("from.perCapita"))));
    return bridge.setRootPath("terms.find { it.cause == 'PROSPECTIVE_TREND_WEIGHT' }");
  }

  private static void countsWhatCmsDelivered() {
    var factor = Factor.parse("1.08");
    new SentScenario(SCENARIO, SECOND)
        .sendProspectiveTrend(
            new ProspectiveTrendInputs.Delivered(ByEnrollmentType.of(type -> factor)));

    assertThat(new BigDecimal(line(SECOND, "A3.prospectiveTrend.ESRD")))
        .isCloseTo(factor.value(), within(BigDecimal.ZERO));
  }

  private static String line(AcoYear of, String line) {
    Requests.benchmarkOfLatestTables(of);
    return Requests.get(of, "/benchmark/lines")
        .jsonPath()
        .getString("items.find { it.line == '" + line + "' }.value");
  }

  private static ByEnrollmentType<PersonYears> personYears() {
    return SCENARIO.inputs().performanceYear().personYears();
  }
}
