package org.trueup.assignment;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static io.restassured.http.ContentType.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.trueup.assignment.SentLists.agree;
import static org.trueup.assignment.SentLists.post;
import static org.trueup.assignment.SentLists.withdraw;
import static org.trueup.assignment.Service.getAssignment;
import static org.trueup.assignment.Service.json;
import static org.trueup.assignment.Service.putAgreement;
import static org.trueup.assignment.Service.tracks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.trueup.assignment.calculation.list.BeneficiaryColumns;
import org.trueup.assignment.calculation.list.EnrollmentMonths;
import org.trueup.assignment.calculation.list.ListMarks;
import org.trueup.assignment.calculation.list.Mbi;
import org.trueup.assignment.calculation.list.ScoreSums;
import org.trueup.assignment.sample.BrokenDelivery;
import org.trueup.assignment.sample.FigureLists;
import org.trueup.assignment.sample.SampleDeliveries;
import org.trueup.assignment.sample.SampleList;
import org.trueup.assignment.store.identifier.IdentifierKeys;
import org.trueup.assignment.store.identifier.SealedIdentifiers;
import org.trueup.assignment.store.list.BeneficiaryTokens;
import org.trueup.assignment.store.list.TokenKey;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.AssignmentOfList;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.json.Json;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.http.Issuer;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class AssignmentListsIT {
  @Inject DataSource database;
  @Inject IdentifierKeys identifierKeys;
  @Inject SealedIdentifiers identifiers;
  @Inject BeneficiaryTokens tokens;

  @Test
  void acceptsAListAndSaysWhatChanged() {
    var aco = AcoIds.next();
    agree(aco);
    var lists = SampleDeliveries.of(aco, 2018);
    post(aco, lists.get(0)).then().statusCode(201).body("assignedBeneficiaries", equalTo(22));

    post(aco, lists.get(2))
        .then()
        .statusCode(201)
        .header("Trueup-Revision", "2")
        .body("period", equalTo("Q1"))
        .body("from", equalTo("2017-04"))
        .body("through", equalTo("2018-03"))
        .body("status", equalTo("GOVERNING"))
        .body("comparedWith", equalTo("INITIAL 2018 (T0000000)"))
        .body("changes.ADDED", equalTo(2))
        .body("changes.DROPPED", equalTo(0))
        .body("assignmentRevision", equalTo(2))
        .body("missing", empty());

    var id = "assignment/" + aco + "/2018/2";
    var event =
        Announcements.until(Topic.ASSIGNMENT_DETERMINED, id, AssignmentDetermined.class).getLast();
    assertThat(event.assignment().assignedBeneficiaries()).isEqualTo(24);
    assertThat(event.assignment().personYears().months()).hasToString("285");
    assertThat(event.ofList().list().period()).isEqualTo("Q1");
    assertThat(event.ofList().personYearsBasis())
        .isEqualTo(AssignmentOfList.PersonYearsBasis.ROLLING_12_MONTHS);
    assertThat(event.ofList().voluntarilyAligned()).isEqualTo(1);
    assertThat(event.ofList().assignableOnly()).isEqualTo(2);
    assertThat(event.ofList().turnover().added()).isEqualTo(2);
    assertThat(event.ofList().rosterRecords()).isEqualTo(25);
    assertThat(event.head().cause().file()).contains("QALR.2018Q1");
  }

  /** The file of one quarter under the next one's name, and a file that was cut off. */
  @Test
  void whatLooksWrongIsTakenWithAWarning() {
    var aco = AcoIds.next();
    agree(aco);
    var lists = SampleDeliveries.of(aco, 2018);
    var first = lists.get(2);
    post(aco, first).then().statusCode(201);
    var second = first.name().replace("2018Q1", "2018Q2").replace("T0100000", "T0200000");

    post(aco, first.named(second))
        .then()
        .statusCode(201)
        .body("warnings", hasItem(containsString("byte for byte, as those of list")));

    var lines = first.tables().get("1-1").lines().toList();
    var cutOff = String.join("\n", lines.subList(0, 5)) + "\n";
    post(
            aco,
            first
                .without("1-5")
                .with("1-1", cutOff)
                .named(second.replace("D189999.T0200000", "D180709.T1405028")))
        .then()
        .statusCode(201)
        .body("stamp", equalTo("T180709.1405028"))
        .body("status", equalTo("GOVERNING"))
        .body("warnings", hasItem(containsString("fewer than the 24 of the list before")))
        .body("warnings", hasItem(containsString("table 1-5")));
  }

  @Test
  void endsTheSameHoweverTheDeliveriesCome() throws SQLException {
    var aco = AcoIds.next();
    agree(aco);
    SampleDeliveries.of(aco, 2018).forEach(list -> post(aco, list));
    var inOrder = state(aco);
    assertThat(inOrder.getFirst()).contains("\"assignedBeneficiaries\":22");

    var random = new Random(11);
    for (int number = 0; number < 3; number++) {
      var other = AcoIds.next();
      agree(other);
      var twice = new ArrayList<>(SampleDeliveries.of(other, 2018));
      twice.addAll(SampleDeliveries.of(other, 2018));
      Collections.shuffle(twice, random);
      twice.forEach(list -> post(other, list).then().statusCode(oneOfTwo()));
      assertThat(state(other)).isEqualTo(inOrder);
    }

    var backwards = AcoIds.next();
    agree(backwards);
    SampleDeliveries.of(backwards, 2018).reversed().forEach(list -> post(backwards, list));
    assertThat(state(backwards)).isEqualTo(inOrder);

    var beforeItsAgreement = AcoIds.next();
    SampleDeliveries.of(beforeItsAgreement, 2018).forEach(list -> post(beforeItsAgreement, list));
    assertThat(roster(beforeItsAgreement)).isEqualTo(roster(aco));
    agree(beforeItsAgreement);
    assertThat(state(beforeItsAgreement)).isEqualTo(inOrder);
  }

  @Test
  void keepsAListThatComesBeforeItsAgreement() {
    var aco = AcoIds.next();
    post(aco, SampleDeliveries.of(aco, 2018).get(2))
        .then()
        .statusCode(201)
        .body("missing", contains("AGREEMENT"))
        .body("assignmentRevision", equalTo(null));
    getAssignment(aco, "2018").then().statusCode(404);

    agree(aco);

    getAssignment(aco, "2018").then().statusCode(200).body("assignedBeneficiaries", equalTo(24));
  }

  @Test
  void answersTheSameBytesAsTheFirstTime() {
    var aco = AcoIds.next();
    var list = SampleDeliveries.of(aco, 2018).get(2);
    var first = post(aco, list);
    post(aco, SampleDeliveries.of(aco, 2018).get(3)).then().statusCode(201);

    var second = post(aco, list);

    second.then().statusCode(200);
    assertThat(second.asString()).isEqualTo(first.asString());
    post(aco, list.without("1-2"))
        .then()
        .statusCode(409)
        .contentType(Service.PROBLEM)
        .body("detail", containsString("A redelivery has a later stamp"));
  }

  @Test
  void countsTheLatestDeliveryAndShowsWhatBecameOfTheOthers() {
    var aco = AcoIds.next();
    agree(aco);
    SampleDeliveries.of(aco, 2018).forEach(list -> post(aco, list));

    given()
        .get("/acos/" + aco + "/assignment-lists")
        .then()
        .statusCode(200)
        .body(
            "items.status",
            contains(
                "IN_FORCE",
                "IN_FORCE",
                "IN_FORCE",
                "IN_FORCE",
                "SUPERSEDED",
                "GOVERNING",
                "GOVERNING"))
        .body("items.findAll {it.status == 'GOVERNING'}.performanceYear", contains("2018", "2019"));
    getAssignment(aco, "2018")
        .then()
        .body("list.stamp", equalTo("T0310000"))
        .body("list.redelivery", equalTo(true))
        .body("turnover.returned", equalTo(1))
        .body("turnover.dropped", equalTo(2))
        .body("turnover.byReason.PLURALITY_ELSEWHERE", equalTo(2))
        .body("lists.period", contains("INITIAL", "Q1", "Q2", "Q3"))
        .body("lists.assignedBeneficiaries", contains(22, 24, 23, 22))
        .body("msrPopulation", equalTo(22));
  }

  @Test
  void refusesAFormThatEndsInTheMiddle() {
    var aco = AcoIds.next();
    given()
        .config(
            config()
                .encoderConfig(encoderConfig().encodeContentTypeAs("multipart/form-data", TEXT)))
        .contentType("multipart/form-data; boundary=x")
        .body("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.zip\"\r\n")
        .post("/acos/" + aco + "/assignment-lists")
        .then()
        .statusCode(400)
        .body("errors.expected", hasItem(containsString("a form up to its last boundary")));
  }

  @Test
  void aRedeliveryOfAProspectiveListTakesThePlaceOfTheFirst() {
    var aco = AcoIds.next();
    var terms = tracks("2017", "3", "2018", "3", "2019", "3");
    var elections = ", \"elections\": {\"minimumRate\": \"SLIDING\"}";
    putAgreement(aco, "2017-01-01", "{" + terms + elections + "}").then().statusCode(201);
    var list = SampleDeliveries.of(aco, 2018).get(0);
    var rows = list.tables().get("1-1").lines().toList();
    var half = String.join("\r\n", rows.subList(0, 6)) + "\r\n";
    post(aco, new SampleList(list.name(), Map.of("1-1", half)))
        .then()
        .statusCode(201)
        .body("assignedBeneficiaries", equalTo(5));

    post(aco, list.named(list.name().replace("T0000000", "T0010000")))
        .then()
        .statusCode(201)
        .body("assignedBeneficiaries", equalTo(rows.size() - 1));
    getAssignment(aco, "2018").then().body("assignedBeneficiaries", equalTo(rows.size() - 1));
  }

  @Test
  void withdrawsAWrongList() {
    var aco = AcoIds.next();
    agree(aco);
    var lists = SampleDeliveries.of(aco, 2018);
    post(aco, lists.get(2));
    int id = post(aco, lists.get(3)).path("listId");
    var path = "/acos/" + aco + "/assignment-lists/" + id;

    json("{\"reason\": \"\"}").post(path + "/withdrawal").then().statusCode(422);
    json("{\"reason\": \"x\\u0000y\"}").post(path + "/withdrawal").then().statusCode(422);
    json("{\"reason\": \"another ACO's people\"}")
        .header("Idempotency-Key", "the withdrawal")
        .post(path + "/withdrawal")
        .then()
        .statusCode(200)
        .body("status", equalTo("WITHDRAWN"))
        .body("withdrawnBecause", equalTo("another ACO's people"));
    json("{\"reason\": \"what another one says\"}")
        .header("Idempotency-Key", "the withdrawal")
        .post(path + "/withdrawal")
        .then()
        .statusCode(409);

    getAssignment(aco, "2018")
        .then()
        .body("list.period", equalTo("Q1"))
        .body("revision", equalTo(3))
        .body("cause.kind", equalTo("WITHDRAWAL"))
        .body("cause.note", equalTo("another ACO's people"));
    Announcements.until(Topic.ASSIGNMENT_DETERMINED, "assignment/" + aco + "/2018/3");
    post(aco, lists.get(3)).then().statusCode(409).body("detail", containsString("withdrawn"));
    json("{\"reason\": \"x\"}")
        .post("/acos/" + aco + "/assignment-lists/999999/withdrawal")
        .then()
        .statusCode(404);
  }

  @Test
  void whoSeesNoBeneficiariesSeesNoCountsOfFew() {
    var aco = AcoIds.next();
    agree(aco);
    var lists = SampleDeliveries.of(aco, 2018, 40);
    post(aco, lists.get(0));
    int id = post(aco, lists.get(2)).path("listId");
    var analyst = "Bearer " + Issuer.token(Issuer.claims(Set.of("analyst"), List.of(aco)));
    var assignment = "/acos/" + aco + "/performance-years/2018/assignment";
    var answer = "/acos/" + aco + "/assignment-lists/" + id + "/answer";

    given()
        .get(assignment)
        .then()
        .body("turnover.added", equalTo(2))
        .body("$", not(hasKey("withheld")));
    given()
        .header("Authorization", analyst)
        .get(assignment)
        .then()
        .statusCode(200)
        .body("$", not(hasKey("turnover")))
        .body("lists[1]", not(hasKey("leftByReason")))
        .body("withheld", hasItem("/lists/1/turnover"));
    given().get(answer).then().body("changes.ADDED", equalTo(2));
    given()
        .header("Authorization", analyst)
        .get(answer)
        .then()
        .statusCode(200)
        .body("$", not(hasKey("changes")))
        .body("withheld", hasItem("/changes"));
  }

  @Test
  void goesBackToReportedTotalsWhenTheOnlyListIsWithdrawn() {
    var aco = AcoIds.next();
    agree(aco);
    Service.report(aco, "2018", 6000, "5900").then().statusCode(201);
    int id = post(aco, SampleDeliveries.of(aco, 2018).get(2)).path("listId");
    getAssignment(aco, "2018").then().body("source", equalTo("CMS"));

    withdraw(aco, id);

    getAssignment(aco, "2018")
        .then()
        .body("source", equalTo("REPORTED"))
        .body("assignedBeneficiaries", equalTo(6000));
  }

  @Test
  void acceptsTablesAsAForm() {
    var aco = AcoIds.next();
    var list = SampleDeliveries.of(aco, 2018).get(2);

    given()
        .multiPart("a", list.fileName("1-1"), list.tables().get("1-1").getBytes())
        .multiPart("b", list.fileName("1-5"), list.tables().get("1-5").getBytes())
        .post("/acos/" + aco + "/assignment-lists")
        .then()
        .statusCode(201)
        .body("assignedBeneficiaries", equalTo(24));
  }

  @Test
  void refusesBrokenDeliveriesWithoutATrace() throws SQLException {
    var aco = AcoIds.next();
    for (var delivery : BrokenDelivery.all(aco)) {
      var request = given().contentType("application/octet-stream").body(delivery.bytes());
      var named = delivery.name() == null ? request : request.queryParam("name", delivery.name());

      var answer = named.post("/acos/" + aco + "/assignment-lists");

      assertThat(answer.statusCode())
          .as(delivery.title() + ": " + answer.asString())
          .isEqualTo(Integer.parseInt(delivery.answer().substring(0, 3)));
      assertThat(answer.contentType()).startsWith(Service.PROBLEM);
    }
    assertThat(rows("select count(*) from assignment_list where aco_id = '" + aco + "'"))
        .containsExactly("0");
  }

  @Test
  void showsFiguresOneAndTwo() {
    var aco = AcoIds.next();
    agree(aco);
    for (var list : FigureLists.of(aco)) {
      post(aco, list).then().statusCode(201);
    }

    var shown = getAssignment(aco, "2018").then().statusCode(200);

    shown
        .body("waterfall.retrospective.preliminaryAssignment", equalTo(7563))
        .body("waterfall.retrospective.deathsAndExclusions", equalTo(481))
        .body("waterfall.retrospective.increaseNet", equalTo(378))
        .body("waterfall.retrospective.finalAssignment", equalTo(7460))
        .body("waterfall.prospective.preliminaryAssignment", equalTo(7563))
        .body("waterfall.prospective.deathsAndExclusions", equalTo(481))
        .body("waterfall.prospective.increaseNet", equalTo(0))
        .body("waterfall.prospective.finalAssignment", equalTo(7082))
        .body("waterfall.prospective.afterEachList", contains(7563, 7130, 7121, 7104, 7082))
        .body(
            "exclusions.reason",
            contains("DEATH_BEFORE_PY", "PART_A_OR_B_ONLY", "GROUP_HEALTH_PLAN", "NON_US"))
        .body("exclusions.byPeriod.Q1", contains(231, 1, 201, 0))
        .body("exclusions.byPeriod.Q2", contains(0, 1, 8, 0))
        .body("exclusions.byPeriod.Q3", contains(0, 1, 16, 0))
        .body("exclusions.byPeriod.Q4", contains(0, 1, 21, 0))
        .body("exclusions.total", contains(231, 4, 246, 0))
        .body("exclusionsTotal.byPeriod.Q1", equalTo(433))
        .body("exclusionsTotal.byPeriod.Q2", equalTo(9))
        .body("exclusionsTotal.byPeriod.Q3", equalTo(17))
        .body("exclusionsTotal.byPeriod.Q4", equalTo(22))
        .body("exclusionsTotal.total", equalTo(481))
        .body("msrPopulation", equalTo(7460));
  }

  @Test
  void routesAWholeDeliveryByTheNamesOfItsFiles() {
    var aco = AcoIds.next();
    var other = AcoIds.next();
    var third = AcoIds.next();
    agree(aco);
    var files = new LinkedHashMap<String, byte[]>();
    var one = SampleDeliveries.of(aco, 2018);
    one.forEach(list -> files.put("a/" + list.name() + ".zip", list.zip()));
    var two = SampleDeliveries.of(other, 2018).get(2);
    two.tables().forEach((table, csv) -> files.put("b/" + two.fileName(table), csv.getBytes()));
    var broken = SampleDeliveries.of(third, 2018).get(2).with("1-1", "nothing");
    files.put(broken.name() + ".zip", broken.zip());
    files.put("letter.pdf", new byte[] {1});

    deliver(files)
        .then()
        .statusCode(200)
        .body("items.findAll {it.acoId == '" + aco + "'}.size()", equalTo(7))
        .body("items.findAll {it.outcome == 'ACCEPTED'}.size()", equalTo(8))
        .body("items.find {it.acoId == '" + third + "'}.outcome", equalTo("REFUSED"))
        .body("items.find {it.acoId == '" + third + "'}.errors.where.table", hasItem("1-1"))
        .body("items.find {it.file == 'letter.pdf'}.outcome", equalTo("NOT_RECOGNISED"))
        .body("items.find {it.file == 'letter.pdf'}.outcomeCode", equalTo("UNRECOGNIZED"));

    deliver(files)
        .then()
        .statusCode(200)
        .body("items.findAll {it.outcome == 'KNOWN'}.size()", equalTo(8))
        .body("items.findAll {it.outcomeCode == 'DUPLICATE'}.size()", equalTo(8));
    given()
        .get("/deliveries/expected?performanceYear=2018")
        .then()
        .statusCode(200)
        .body(
            "items.find {it.acoId == '" + aco + "'}.received",
            contains("INITIAL", "Q1", "Q2", "Q3"))
        .body("items.find {it.acoId == '" + aco + "'}.missing", contains("Q4", "YEAR_END"))
        .body("items.find {it.acoId == '" + aco + "'}.benchmarkYearsReceived", contains(2017))
        .body(
            "items.find {it.acoId == '" + aco + "'}.benchmarkYearsMissing",
            contains(2014, 2015, 2016))
        .body(
            "items.find {it.acoId == '" + aco + "'}.late",
            contains("Q4", "YEAR_END", "2014", "2015", "2016"))
        .body("items.find {it.acoId == '" + aco + "'}.redelivered", contains("Q3"))
        .body("items.find {it.acoId == '" + other + "'}.agreed", equalTo(false));
    given().get("/deliveries/expected").then().statusCode(400);
    var old = "P." + third + ".ACO.QASSGN.D190213.T1208000_1-1.csv";
    given()
        .contentType("application/zip")
        .queryParam("quarter", "2018Q4")
        .body(SampleList.zip(Map.of(old, two.tables().get("1-1").getBytes())))
        .post("/deliveries")
        .then()
        .body("items.outcomeCode", contains("ACCEPTED"))
        .body("items.period", contains("Q4"))
        .body("items.stamp", contains("T190213.1208000"));
  }

  private static Response deliver(Map<String, byte[]> files) {
    return given().contentType("application/zip").body(SampleList.zip(files)).post("/deliveries");
  }

  @Test
  void keepsABeneficiaryAcrossChangesOfIdentifier() {
    var aco = AcoIds.next();
    agree(aco);
    var lists = SampleDeliveries.of(aco, 2018);
    var renamed = lists.get(2).tables().get("1-1").replace("1S00E00TT01", "1S00E00XX01");
    post(aco, lists.get(0));
    post(aco, lists.get(2).with("1-1", renamed)).then().body("changes.ADDED", equalTo(3));

    crosswalk(aco, "1S00E00XX01,1S00E00YY01").then().statusCode(200).body("added", equalTo(1));
    crosswalk(aco, "1S00E00YY01,1S00E00TT01").then().statusCode(200).body("added", equalTo(1));

    getAssignment(aco, "2018")
        .then()
        .body("turnover.added", equalTo(2))
        .body("turnover.dropped", equalTo(0))
        .body("rosterRecords", equalTo(25))
        .body("cause.note", equalTo("identifiers changed"));
    crosswalk(aco, "1S00E00XX01,1S00E00YY01").then().body("added", equalTo(0));
    crosswalk(aco, "1S00E00XX01,1S00E00TT02").then().statusCode(409);
    crosswalk(aco, "1S00E00XX01,short").then().statusCode(422);
  }

  @Test
  void identifiersThatCanBeRealGetNoTokensUnderThePublicKey() {
    var aco = AcoIds.next();
    var list = SampleDeliveries.of(aco, 2018).getFirst();
    var real = list.tables().get("1-1").replace("1S00E00TT02", "1EG4TE5MK73");
    post(aco, list.with("1-1", real))
        .then()
        .statusCode(409)
        .body("detail", containsString("TRUEUP_TOKEN_KEY"))
        .body(not(containsString("1EG4TE5MK73")));
    given().get("/acos/" + aco + "/assignment-lists").then().body("items", hasSize(0));
  }

  @Test
  void keepsATokenWhenTheKeyChanges() {
    var aco = AcoIds.next();
    post(aco, SampleDeliveries.of(aco, 2018).get(2));
    var underAnotherKey =
        new BeneficiaryTokens(
            database,
            new TokenKey(Optional.of("another key".repeat(3))),
            identifierKeys,
            identifiers);
    var beneficiaries = new BeneficiaryColumns();
    beneficiaries.add(row("1S00E00TT01", 2));
    beneficiaries.add(row("3S00E00TT01", 3));
    beneficiaries.index();

    QuarkusTransaction.requiringNew()
        .run(() -> underAnotherKey.give(beneficiaries, List.of(), Instant.EPOCH));

    var given = new ArrayList<UUID>();
    beneficiaries.inTokenOrder().forEachRemaining(one -> given.add(one.token()));
    assertThat(given).contains(UUID.fromString(tokenOf("1S00E00TT01")));
    assertThat(given).contains(UUID.fromString(tokenOf("3S00E00TT01")));
  }

  private static BeneficiaryColumns.Row row(String mbi, int line) {
    return new BeneficiaryColumns.Row(
        Mbi.pack(mbi),
        EnrollmentMonths.NONE,
        ListMarks.assignedByClaims(1),
        0,
        null,
        ScoreSums.NONE,
        line);
  }

  private String tokenOf(String mbi) {
    return String.valueOf(tokens.find(List.of(Mbi.pack(mbi))).get(Mbi.pack(mbi)));
  }

  private static Response crosswalk(String aco, String change) {
    return given()
        .contentType("text/csv")
        .body("current_mbi,previous_mbi\n" + change + "\n")
        .post("/acos/" + aco + "/identifier-changes");
  }

  private static Matcher<Integer> oneOfTwo() {
    return Matchers.oneOf(200, 201);
  }

  /** Everything that must not depend on the order of arrival: results and roster. */
  private List<String> state(String aco) throws SQLException {
    var state = new ArrayList<String>();
    for (var year : List.of("2018", "2019")) {
      var tree =
          (ObjectNode) Json.tree(Json.read(getAssignment(aco, year).asString(), TreeMap.class));
      tree.remove("acoId");
      tree.path("lists").forEach(list -> ((ObjectNode) list).remove("listId"));
      var beneficiaries = tree.path("assignedBeneficiaries");
      state.add("\"assignedBeneficiaries\":" + beneficiaries + " " + Fingerprint.of(tree));
    }
    state.addAll(roster(aco));
    return state;
  }

  /** The beneficiaries of all lists, by what the lists are about. */
  private List<String> roster(String aco) throws SQLException {
    return rows(
        """
        select l.performance_year || l.period || l.list_year || l.stamp || p.token || p.months || p.listing
          || coalesce(p.tin, 0) || coalesce(p.aged_non_dual_score, 0)
        from listed_person p join assignment_list l on l.id = p.list_id
        where l.aco_id = '%s' order by 1
        """
            .formatted(aco));
  }

  private List<String> rows(String query) throws SQLException {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement(query);
        var rows = select.executeQuery()) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}
