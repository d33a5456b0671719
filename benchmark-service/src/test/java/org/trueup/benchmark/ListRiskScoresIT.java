package org.trueup.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trueup.benchmark.calculation.Scenario;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;
import org.trueup.embedded.InfrastructureResource;

/** Risk scores that a list shows: set against the nation's, and used where no others were sent. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class ListRiskScoresIT {
  private static final Scenario SCENARIO = Scenario.named("pathways-first-agreement");

  /** Where every type has a risk below 103% of its last benchmark year: no cap binds. */
  private static final ByEnrollmentType<@Nullable Factor> FIRST =
      scores("1.02", "0.98", "0.99", "1.01");

  /** 98% of them, type by type. */
  private static final ByEnrollmentType<@Nullable Factor> NEXT =
      scores("0.9996", "0.9604", "0.9702", "0.9898");

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

  /** One story, which begins without national figures. */
  @Test
  void areSetAgainstTheNationsMeansAndSayWhatIsMissing() {
    var of = Samples.newAco("2022");
    Requests.get(of, "/list-risk-scores").then().statusCode(404);
    upstream.deliver(Samples.pathways(of.aco(), 1));
    upstream.deliver(Samples.assignment(of, 1, alike()));
    var reported = Requests.get(of, "/list-risk-scores");
    upstream.deliver(Samples.listed(of, 2, alike(), scores(null, "0.9", "1", "1.02")));
    var lacking = listRisk(of, "");
    sendMeans();
    upstream.deliver(Samples.listed(of, 3, alike(), scores("1.1", "0.9", "1", "1.02")));
    var whole = Requests.get(of, "/list-risk-scores").jsonPath();
    var table = Requests.get(of, "/list-risk-scores.csv");

    reported.then().statusCode(404).contentType("application/problem+json");
    assertThat(reported.jsonPath().getString("detail"))
        .startsWith("No list governs " + of)
        .endsWith("POST /acos/" + of.aco() + "/assignment-lists");
    saysWhatIsMissing(of, lacking);
    saysScoresAndWhereTheyComeFrom(of, whole);
    assertThat(table.contentType()).startsWith("text/csv");
    assertThat(table.asString()).contains(whole.<String>getList("lines.line"));
    assertThat(asOfRevision(of, 2).<String>getList("missing.what")).hasSize(2);
    Requests.get(of, "/list-risk-scores?asOf=2001-01-01T00:00:00Z").then().statusCode(404);
  }

  private static void saysWhatIsMissing(AcoYear of, JsonPath lacking) {
    assertThat(lacking.<String>getList("missing.what"))
        .containsExactly("national-factors 2022", "risk score of ESRD on list 2, Q1 T0000001");
    assertThat(lacking.<String>getList("missing.where"))
        .containsExactly(
            "PUT /national-factors/2022",
            "assignment-service: POST /acos/" + of.aco() + "/assignment-lists");
    assertThat(lacking.getInt("assignmentRevision")).isEqualTo(2);
    assertThat(lacking.getString("riskScores.disabled.raw")).isEqualTo("0.9");
    assertThat(lacking.<Object>get("riskScores.disabled.renormalized")).isNull();
    assertThat(lacking.<Object>get("nationalFactors")).isNull();
    assertThat(lacking.<String>getList("lines.line"))
        .containsExactly(
            "R.listScore.DISABLED", "R.listScore.AGED_DUAL", "R.listScore.AGED_NON_DUAL");
  }

  /**
   * By long division: 1.1 / 1.375 = 0.8, 0.9 / 1.2 = 0.75, 1 / 0.96 = 1.041666..., with 34 digits,
   * 1.02 / 0.85 = 1.2.
   */
  private static void saysScoresAndWhereTheyComeFrom(AcoYear of, JsonPath whole) {
    assertThat(whole.getList("missing")).isEmpty();
    assertThat(whole.getString("list.period")).isEqualTo("Q1");
    assertThat(whole.getString("list.stamp")).isEqualTo("T0000001");
    assertThat(whole.getInt("list.id")).isEqualTo(3);
    assertThat(whole.getString("nationalFactors.year")).isEqualTo("2022");
    assertThat(whole.getString("nationalFactors.fact"))
        .isEqualTo("national-factors/national/2022/1");
    assertThat(whole.getString("riskScores.esrd.raw")).isEqualTo("1.1");
    assertThat(whole.getString("riskScores.esrd.nationalMean")).isEqualTo("1.375");
    assertThat(
            Stream.of("esrd", "disabled", "agedDual", "agedNonDual")
                .map(type -> whole.getString("riskScores." + type + ".renormalized")))
        .containsExactly("0.8", "0.75", "1.041666666666666666666666666666667", "1.2");
    assertThat(line(whole, "R.listScore.ESRD").getString("inputs[0]"))
        .isEqualTo("assignment/" + of + "/3");
    assertThat(line(whole, "R.nationalMean.ESRD").getString("inputs[0]"))
        .isEqualTo("national-factors/national/2022/1");
    assertThat(line(whole, "R.renormalized.ESRD").<String>getList("cites"))
        .containsExactly(
            "42 CFR 425.605(a)(1)",
            "42 CFR 425.659(b)(2)",
            "CMS Methodology Specifications v11 (Jan 2023), section 3.6.1");
  }

  /** One story, for what is sent goes before what the list says. */
  @Test
  void moveTheBenchmarkWithEveryListUntilOthersAreSent() {
    var of = Samples.newAco("2023");
    var sent = new SentScenario(SCENARIO, of);
    upstream.deliver(Samples.pathways(of.aco(), 1));
    upstream.deliver(Samples.listed(of, 1, personYears(), scores(null, "0.98", "0.99", "1.01")));
    sent.sendOwn();
    sent.sendNational();
    sent.sendRegions();
    lacksScoresOfAllTypes(of);

    upstream.deliver(Samples.listed(of, 2, personYears(), FIRST));
    isBuiltFromTheList(of);
    upstream.deliver(Samples.listed(of, 3, personYears(), NEXT));
    followsTheNextList(of);

    stillTellsWhatWasBefore(of);
    yieldsToWhatIsSent(of, sent);
  }

  private static void lacksScoresOfAllTypes(AcoYear of) {
    var basis = Requests.get(of, "/benchmark/basis").jsonPath();

    assertThat(basis.<String>getList("missing.where"))
        .containsExactly("PUT " + Requests.path(of) + "/risk-scores");
    assertThat(Requests.benchmark(of).source()).isNull();
  }

  /** The figure is chain.py's, for the scenario with these scores over the national means. */
  private static void isBuiltFromTheList(AcoYear of) {
    var benchmark = Requests.benchmark(of);

    assertThat(benchmark.source()).isEqualTo(BenchmarkDetermined.Source.COMPUTED);
    assertClose(benchmark.benchmarkPerCapita(), "12375.4419036019141240326054382");
    assertThat(benchmark.lines())
        .filteredOn(line -> line.line().equals("2.riskRatio.ESRD"))
        .singleElement()
        .satisfies(
            line -> assertThat(line.inputs()).contains("risk-scores/" + of + "/assignment/2"));
  }

  /** All scores are 98% of those before, and so is the benchmark: 0.98 x 12375.44190... */
  private static void followsTheNextList(AcoYear of) {
    var benchmark = Requests.benchmark(of);

    assertClose(benchmark.benchmarkPerCapita(), "12127.9330655298758415519533294");
    assertThat(benchmark.head().cause().eventId()).isEqualTo("assignment/" + of + "/3");
    var basis = Requests.get(of, "/benchmark/basis").jsonPath();
    assertThat(basis.<String>getList("facts")).contains("risk-scores/" + of + "/assignment/3");
    assertThat(basis.getString("listRiskScores.found")).isEqualTo("UNDECIDED");
    assertThat(basis.getString("listRiskScores.why")).contains("taken as raw");
  }

  /** Each version is built again from the list of its time: what changed between them is risk. */
  private static void stillTellsWhatWasBefore(AcoYear of) {
    var last = Requests.benchmark(of).head();
    var before = last.revision() - 1;
    var earlier = Requests.get(of, "/benchmark?revision=" + before).jsonPath();
    var bridge =
        Requests.get(of, "/benchmark/bridge?from=" + before + "&to=" + last.revision())
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    var asOf = "/benchmark/basis?asOf=" + earlier.getString("recordedAt");
    assertThat(Requests.get(of, asOf).jsonPath().<String>getList("facts"))
        .contains("risk-scores/" + of + "/assignment/2");
    assertClose(Money.parse(bridge.getString("from.perCapita")), "12375.4419036019141240326054382");
    assertClose(Money.parse(bridge.getString("to.perCapita")), "12127.9330655298758415519533294");
    assertThat(
            new BigDecimal(
                bridge.getString("terms.find { it.cause == 'RISK' }.difference.perCapita")))
        .isCloseTo(
            new BigDecimal(bridge.getString("to.perCapita"))
                .subtract(new BigDecimal(bridge.getString("from.perCapita"))),
            within(new BigDecimal("1e-20")));
  }

  /** CMS settled the year with what the list shows, or with that times the nation's means. */
  @Test
  void areNotDividedTwiceWhereTheSettlementShowsThatCmsDid() {
    sendMeans();
    var of = Samples.newAco("2022");
    upstream.deliver(Samples.pathways(of.aco(), 1));
    upstream.deliver(Samples.listed(of, 1, alike(), scores("1.1", "0.9", "1.05", "1.02")));
    var undecided = listRisk(of, "");
    settledWith(of, "1.5125", "1.08", "1.008", "0.867");
    var renormalized = listRisk(of, "");
    settledWith(of, "1.1", "0.9", "1.05", "1.02");
    var raw = listRisk(of, "");

    assertThat(undecided.getString("basis.found")).isEqualTo("UNDECIDED");
    assertThat(undecided.getString("riskScores.esrd.renormalized")).isEqualTo("0.8");
    assertThat(renormalized.getString("basis.found")).isEqualTo("RENORMALIZED");
    assertThat(renormalized.getString("basis.year")).isEqualTo("2022");
    assertThat(renormalized.getString("riskScores.esrd.renormalized")).isEqualTo("1.1");
    assertThat(line(renormalized, "R.renormalizedOnList.ESRD").getString("value")).isEqualTo("1.1");
    assertThat(raw.getString("basis.found")).isEqualTo("RAW");
    assertThat(raw.getString("riskScores.esrd.renormalized")).isEqualTo("0.8");
  }

  private static void settledWith(AcoYear of, String... byType) {
    var scores =
        "{\"esrd\":\"%s\",\"disabled\":\"%s\",\"agedDual\":\"%s\",\"agedNonDual\":\"%s\"}"
            .formatted((Object[]) byType);
    Requests.putExpenditures(
        of, "FINAL", "{\"perCapita\":\"12000\",\"riskScores\":" + scores + "}");
  }

  private static void yieldsToWhatIsSent(AcoYear of, SentScenario sent) {
    var scores = "{\"esrd\":\"1\",\"disabled\":\"1\",\"agedDual\":\"1\",\"agedNonDual\":\"1\"}";
    Requests.putExpenditures(of, "Q1", "{\"perCapita\":\"12000\",\"riskScores\":" + scores + "}")
        .then()
        .statusCode(201);
    var withExpenditures = Requests.get(of, "/benchmark/basis").jsonPath();
    SentScenario.taken(sent.sendRisk());
    var table = Requests.get(of, "/benchmark/basis").jsonPath();

    assertThat(risk(withExpenditures)).containsExactly("risk-scores/" + of + "/expenditures/Q1/1");
    assertThat(risk(table)).containsExactly("risk-scores/" + of + "/1");
    assertThat(table.getString("listRiskScores")).isNull();
  }

  /** Newly and continuously assigned beneficiaries have scores of their own, which no list has. */
  @Test
  void areNoneOfAnAgreementThatLooksAtGroups() {
    var of = Samples.newAco("2018");
    upstream.deliver(Samples.agreement(of.aco(), 1));
    upstream.deliver(Samples.listed(of, 1, alike(), FIRST));
    var row = ",9000,100,1.1";
    SentScenario.taken(
        SentScenario.put(
            "/acos/" + of.aco() + "/agreements/2017-01-01/benchmark-years/BY1",
            "type,per_capita,person_years,risk_score",
            Stream.of("ESRD", "DISABLED", "AGED_DUAL", "AGED_NON_DUAL").map(type -> type + row)));

    assertThat(Requests.get(of, "/benchmark/basis").jsonPath().<String>getList("missing.where"))
        .contains("PUT /acos/" + of.aco() + "/performance-years/2018/risk-groups");
    assertThat(listRisk(of, "").getString("riskScores.esrd.raw")).isEqualTo("1.02");
  }

  private static void sendMeans() {
    SentScenario.taken(
        SentScenario.put(
            "/national-factors/2022",
            "type,per_capita,mean_risk_score",
            Stream.of(
                "ESRD,80000,1.375",
                "DISABLED,11000,1.2",
                "AGED_DUAL,16000,0.96",
                "AGED_NON_DUAL,9500,0.85")));
  }

  private static List<String> risk(JsonPath basis) {
    return basis.<String>getList("facts").stream()
        .filter(fact -> fact.startsWith("risk-scores/"))
        .toList();
  }

  private static JsonPath listRisk(AcoYear of, String query) {
    return Requests.get(of, "/list-risk-scores" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** As known when a revision of the benchmark was determined. */
  private static JsonPath asOfRevision(AcoYear of, int revision) {
    var then = Requests.get(of, "/benchmark?revision=" + revision).jsonPath();
    return listRisk(of, "?asOf=" + then.getString("recordedAt"));
  }

  private static JsonPath line(JsonPath answer, String line) {
    return JsonPath.from(Json.write(answer.getMap("lines.find { it.line == '" + line + "' }")));
  }

  private static ByEnrollmentType<PersonYears> alike() {
    return ByEnrollmentType.of(type -> PersonYears.ofMonths(12_000));
  }

  private static ByEnrollmentType<PersonYears> personYears() {
    return SCENARIO.inputs().performanceYear().personYears();
  }

  private static ByEnrollmentType<@Nullable Factor> scores(@Nullable String... byType) {
    return ByEnrollmentType.<@Nullable Factor>of(
        type -> {
          var score = byType[type.ordinal()];
          return score == null ? null : Factor.parse(score);
        });
  }

  private static void assertClose(@Nullable Money actual, String expected) {
    var wanted = new BigDecimal(expected);
    assertThat(Objects.requireNonNull(actual).amount().subtract(wanted).abs())
        .isLessThan(wanted.multiply(new BigDecimal("1e-10")));
  }
}
