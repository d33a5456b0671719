package org.trueup.benchmark;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trueup.benchmark.calculation.Scenario;
import org.trueup.benchmark.calculation.updated.PerformanceRisk;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.Missing;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;
import org.trueup.embedded.InfrastructureResource;

/** Expenditures by enrollment type: completed, multiplied with the list, and following it. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class ExpendituresByTypeIT {
  private static final String BY_TYPE =
      "\"perCapitaByType\":{\"esrd\":\"80000\",\"disabled\":\"12000\","
          + "\"agedDual\":\"16000\",\"agedNonDual\":\"10000\"}";

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

  private static ByEnrollmentType<PersonYears> personYears(long monthsOfEsrd) {
    return new ByEnrollmentType<>(
        PersonYears.ofMonths(monthsOfEsrd),
        PersonYears.ofMonths(12_000),
        PersonYears.ofMonths(12_000),
        PersonYears.ofMonths(60_000));
  }

  @Test
  void comeToTheSumOfTypesTimesTheListAndFollowEachNewOne() {
    var of = begun();

    Requests.putExpenditures(of, "Q2", "{" + BY_TYPE + "}").then().statusCode(201);
    var first = Requests.benchmark(of);
    upstream.deliver(Samples.assignment(of, 2, personYears(600)));
    var second = Requests.benchmark(of);

    assertThat(total(first)).isEqualTo(Money.parse("86000000"));
    assertThat(total(second)).isEqualTo(Money.parse("82000000"));
    assertThat(second.assignmentRevision()).isEqualTo(2);
    assertThat(value(second, "deliveredPerCapita.ESRD")).isEqualTo("80000");
    assertThat(value(second, "personYears.ESRD")).isEqualTo("50");
    assertThat(value(second, "expenditures.ESRD")).isEqualTo("4000000");
    assertThat(value(second, "G")).isEqualTo("82000000");
    assertThat(line(second, "expenditures.ESRD").inputs())
        .containsExactly("expenditures/" + of + "/Q2/1");
    assertThat(line(second, "personYears.ESRD").inputs())
        .containsExactly("assignment/" + of + "/2");
  }

  @Test
  void areCompletedByTheFactorOfTheQuarterUntilTheFinalDelivery() {
    var of = begun();

    Requests.putExpenditures(of, "Q2", "{" + BY_TYPE + ",\"completed\":false}")
        .then()
        .statusCode(201);
    var quarter = Requests.benchmark(of);
    Requests.putExpenditures(of, "FINAL", "{" + BY_TYPE + "}").then().statusCode(201);
    var last = Requests.benchmark(of);

    assertThat(quarter.expenditures().completionFactor()).isEqualTo(Factor.parse("1.154"));
    assertThat(total(quarter)).isEqualTo(Money.parse("99244000"));
    assertThat(quarter.expenditures().perCapitaByType().esrd()).isEqualTo(Money.parse("92320"));
    assertThat(value(quarter, "completionFactor")).isEqualTo("1.154");
    assertThat(line(quarter, "completionFactor").provisional()).isFalse();
    assertThat(last.expenditures().completionFactor()).isNull();
    assertThat(total(last)).isEqualTo(Money.parse("86000000"));
    assertThat(last.lines()).extracting(LineItem::line).doesNotContain("completionFactor");
  }

  @Test
  void areCompletedByTheirOwnFactorWhereOneCameAlong() {
    var of = begun();

    Requests.putExpenditures(of, "Q3", "{\"total\":\"50000000\",\"completionFactor\":\"1.1\"}")
        .then()
        .statusCode(201);

    var benchmark = Requests.benchmark(of);
    assertThat(total(benchmark)).isEqualTo(Money.parse("55000000"));
    assertThat(value(benchmark, "deliveredExpenditures")).isEqualTo("50000000");
    assertThat(benchmark.head().provisionalRules()).isEmpty();
  }

  @Test
  void sayWhenTheirCompletionFactorIsNotVerified() {
    var of = Samples.newAco("2024");
    upstream.deliver(Samples.pathways(of.aco(), 1));
    upstream.deliver(Samples.assignment(of, 1, personYears(1_200)));

    Requests.putExpenditures(of, "Q4", "{\"perCapita\":\"10000\",\"completed\":false}")
        .then()
        .statusCode(201);

    var benchmark = Requests.benchmark(of);
    assertThat(benchmark.head().provisionalRules()).containsExactly("completion-factors.yaml");
    assertThat(line(benchmark, "completionFactor").provisional()).isTrue();
    assertThat(line(benchmark, "G").provisional()).isTrue();
    assertThat(line(benchmark, "H").provisional()).isFalse();
  }

  @Test
  void ofSomeMonthsAreProjectedToTheYear() {
    var of = begun();

    for (var quarter : List.of("Q1:20000000", "Q2:40000000", "Q3:60000000", "Q4:80000000")) {
      var total = quarter.substring(3);
      Requests.putExpenditures(
              of,
              quarter.substring(0, 2),
              "{\"total\":\"" + total + "\",\"basis\":\"YEAR_TO_DATE\"}")
          .then()
          .statusCode(201);
      assertThat(total(Requests.benchmark(of))).isEqualTo(Money.parse("80000000"));
    }
    assertThat(value(Requests.benchmark(of), "projectionFactor")).isEqualTo("1");
  }

  @Test
  void waitForPersonYearsByType() {
    var of = Samples.newAco("2023");
    upstream.deliver(Samples.pathways(of.aco(), 1));
    upstream.deliver(Samples.assignment(of, 1, "7210.5"));

    Requests.putExpenditures(of, "Q2", "{" + BY_TYPE + "}").then().statusCode(201);

    var benchmark = Requests.benchmark(of);
    assertThat(benchmark.head().stage()).isEqualTo(Stage.WAITING);
    assertThat(benchmark.waitingFor())
        .filteredOn(missing -> missing.what() == Missing.What.ASSIGNMENT)
        .singleElement()
        .satisfies(missing -> assertThat(missing.where()).endsWith("with personYearsByType"));
  }

  @Test
  void waitWhereEveryListWasWithdrawn() {
    var of = begun();
    Requests.putExpenditures(of, "Q2", "{" + BY_TYPE + "}").then().statusCode(201);

    upstream.deliver(Samples.nobody(of, 2));
    var withdrawn = Requests.benchmark(of);
    upstream.deliver(Samples.assignment(of, 3, personYears(1_200)));
    var again = Requests.benchmark(of);

    assertThat(withdrawn.head().stage()).isEqualTo(Stage.WAITING);
    assertThat(withdrawn.assignmentRevision()).isEqualTo(2);
    assertThat(withdrawn.waitingFor()).extracting(Missing::what).contains(Missing.What.ASSIGNMENT);
    assertThat(withdrawn.expenditures()).isNull();
    assertThat(again.head().stage()).isEqualTo(Stage.PROJECTED);
    assertThat(total(again)).isEqualTo(Money.parse("86000000"));
  }

  @Test
  void bringTheRiskScoresOfTheYearWhereNoTableDoes() {
    var scenario = Scenario.named("pathways-first-agreement");
    var of = Samples.newAco("2023");
    var sent = new SentScenario(scenario, of);
    upstream.deliver(Samples.pathways(of.aco(), 1));
    upstream.deliver(Samples.assignment(of, 1, scenario.inputs().performanceYear().personYears()));
    sent.sendOwn();
    sent.sendNational();
    sent.sendRegions();
    var scores =
        sent.rawScores((PerformanceRisk.ByType) scenario.inputs().performanceYear().risk());

    Requests.putExpenditures(of, "Q2", "{" + BY_TYPE + ",\"riskScores\":" + json(scores) + "}")
        .then()
        .statusCode(201);

    var facts = Requests.get(of, "/benchmark/basis").jsonPath().<String>getList("facts");
    assertThat(facts).contains("risk-scores/" + of + "/expenditures/Q2/1");
    assertThat(Requests.benchmark(of).source()).isEqualTo(BenchmarkDetermined.Source.COMPUTED);
    SentScenario.taken(sent.sendRisk());
    assertThat(Requests.get(of, "/benchmark/basis").jsonPath().<String>getList("facts"))
        .contains("risk-scores/" + of + "/1");
  }

  /** 42 CFR 425.670: what CMS delivered is without catheters already, and stays as it is. */
  @Test
  void ofClaimsAreAnsweredWithoutExcludedBillingAndReduceNothingThatWasDelivered() {
    var of = begun();
    Requests.putExpenditures(of, "FINAL", "{" + BY_TYPE + "}").then().statusCode(201);
    var delivered = Requests.benchmark(of);
    var claims =
        "person,type,months,claim_type,code,paid\n1,AGED_DUAL,6,60,,10000\n"
            + "1,AGED_DUAL,6,82,A4353,9000\n1,AGED_DUAL,6,72,A4352,500.50\n2,AGED_DUAL,6,,,\n";

    claims(of, claims).then().statusCode(409).body("detail", containsString("reported-truncation"));
    SentScenario.taken(thresholds(of));
    claims(of, claims)
        .then()
        .statusCode(200)
        .body("items.type", contains("AGED_DUAL"))
        .body("items[0].leftOut", equalTo("9500.5"))
        .body("items[0].total", equalTo("10130"))
        .body("items[0].perCapita", equalTo("10130"))
        .body("leftOut.code", contains("A4353", "A4352"))
        .body("truncation", startsWith("reported-truncation/" + of.aco()))
        .body("provisionalRules", empty())
        .body("lines.find { it.line == 'C.leftOut.AGED_DUAL' }.cites", hasItem("42 CFR 425.670"));

    assertThat(Requests.benchmark(of)).isEqualTo(delivered);
    claims(of, claims + "1,AGED_DUAL,7,60,,1\n2,ESRD,7,60,,1\n3,OLD,13,6,x,y\n")
        .then()
        .statusCode(422)
        .body(
            "errors.where.column",
            contains("months", "months", "type", "months", "claim_type", "code", "paid"));
    claims(of, "person,type,months,claim_type,code,paid\n").then().statusCode(422);
    claims(of, claims.replace("1,AGED_DUAL", "1S00E00TT05,AGED_DUAL")).then().statusCode(400);
  }

  private static Response claims(AcoYear of, String csv) {
    return given()
        .contentType("text/csv")
        .body(csv)
        .post(Requests.path(of) + "/expenditures-of-claims");
  }

  private static Response thresholds(AcoYear of) {
    return given()
        .contentType("text/csv")
        .body(
            "type,threshold\nESRD,500000\nDISABLED,200000\nAGED_DUAL,200000\n"
                + "AGED_NON_DUAL,200000\n")
        .put(Requests.path(of) + "/reported-truncation/SETTLEMENT/PY");
  }

  private static String json(ByEnrollmentType<Factor> scores) {
    return "{\"esrd\":\"%s\",\"disabled\":\"%s\",\"agedDual\":\"%s\",\"agedNonDual\":\"%s\"}"
        .formatted(scores.esrd(), scores.disabled(), scores.agedDual(), scores.agedNonDual());
  }

  /** A prospective ACO with an agreement, beneficiaries and CMS's benchmark of June. */
  private AcoYear begun() {
    var of = Samples.newAco("2023");
    upstream.deliver(Samples.pathways(of.aco(), 1));
    upstream.deliver(Samples.assignment(of, 1, personYears(1_200)));
    Requests.putBenchmark(of, "JUNE", "{\"perCapita\":\"12500\"}").then().statusCode(201);
    return of;
  }

  private static Money total(BenchmarkDetermined benchmark) {
    return Objects.requireNonNull(benchmark.expenditures()).total();
  }

  private static String value(BenchmarkDetermined benchmark, String line) {
    return line(benchmark, line).value();
  }

  private static LineItem line(BenchmarkDetermined benchmark, String line) {
    return benchmark.lines().stream()
        .filter(item -> item.line().equals(line))
        .findFirst()
        .orElseThrow();
  }
}
