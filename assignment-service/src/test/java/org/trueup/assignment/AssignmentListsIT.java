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
import org.trueup.assignment.store.list.BeneficiaryTokens;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.AssignmentOfList;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.json.Json;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class AssignmentListsIT {
  @Inject DataSource database;

  @Test
  void takesAListAndSaysWhatChanged() throws InterruptedException {
    agree("A7001");
    var lists = SampleDeliveries.of("A7001", 2018);
    post("A7001", lists.get(0)).then().statusCode(201).body("assignedBeneficiaries", equalTo(22));

    post("A7001", lists.get(2))
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

    var event =
        Announced.until(Topic.ASSIGNMENT_DETERMINED, "assignment/A7001/2018/2")
            .about("A7001")
            .events(AssignmentDetermined.class)
            .getLast();
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

  @Test
  void endsTheSameHoweverTheDeliveriesCome() throws SQLException {
    agree("A7010");
    SampleDeliveries.of("A7010", 2018).forEach(list -> post("A7010", list));
    var inOrder = state("A7010");
    assertThat(inOrder.getFirst()).contains("\"assignedBeneficiaries\":22");

    var random = new Random(11);
    for (var aco : List.of("A7011", "A7012", "A7013")) {
      agree(aco);
      var twice = new ArrayList<>(SampleDeliveries.of(aco, 2018));
      twice.addAll(SampleDeliveries.of(aco, 2018));
      Collections.shuffle(twice, random);
      twice.forEach(list -> post(aco, list).then().statusCode(oneOfTwo()));
      assertThat(state(aco)).isEqualTo(inOrder);
    }

    SampleDeliveries.of("A7014", 2018).forEach(list -> post("A7014", list));
    assertThat(roster("A7014")).isEqualTo(roster("A7010"));
    agree("A7014");
    assertThat(state("A7014")).isEqualTo(inOrder);
  }

  @Test
  void keepsAListThatComesBeforeItsAgreement() {
    post("A7020", SampleDeliveries.of("A7020", 2018).get(2))
        .then()
        .statusCode(201)
        .body("missing", contains("AGREEMENT"))
        .body("assignmentRevision", equalTo(null));
    getAssignment("A7020", "2018").then().statusCode(404);

    agree("A7020");

    getAssignment("A7020", "2018")
        .then()
        .statusCode(200)
        .body("assignedBeneficiaries", equalTo(24));
  }

  @Test
  void answersTheSameBytesAsTheFirstTime() {
    var list = SampleDeliveries.of("A7021", 2018).get(2);
    var first = post("A7021", list);
    post("A7021", SampleDeliveries.of("A7021", 2018).get(3)).then().statusCode(201);

    var second = post("A7021", list);

    second.then().statusCode(200);
    assertThat(second.asString()).isEqualTo(first.asString());
    post("A7021", list.without("1-2"))
        .then()
        .statusCode(409)
        .contentType(Service.PROBLEM)
        .body("detail", containsString("A redelivery has a later stamp"));
  }

  @Test
  void countsTheLatestDeliveryAndShowsWhatBecameOfTheOthers() {
    agree("A7022");
    SampleDeliveries.of("A7022", 2018).forEach(list -> post("A7022", list));

    given()
        .get("/acos/A7022/assignment-lists")
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
        .body("items.performanceYear[6]", equalTo("2019"));
    getAssignment("A7022", "2018")
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
    given()
        .config(
            config()
                .encoderConfig(encoderConfig().encodeContentTypeAs("multipart/form-data", TEXT)))
        .contentType("multipart/form-data; boundary=x")
        .body("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.zip\"\r\n")
        .post("/acos/A7023/assignment-lists")
        .then()
        .statusCode(400)
        .body("errors[0].expected", containsString("a form up to its last boundary"));
  }

  @Test
  void aRedeliveryOfAProspectiveListTakesThePlaceOfTheFirst() {
    var terms = tracks("2017", "3", "2018", "3", "2019", "3");
    var elections = ", \"elections\": {\"minimumRate\": \"SLIDING\"}";
    putAgreement("A7039", "2017-01-01", "{" + terms + elections + "}").then().statusCode(201);
    var list = SampleDeliveries.of("A7039", 2018).get(0);
    var rows = list.tables().get("1-1").lines().toList();
    var half = String.join("\r\n", rows.subList(0, 6)) + "\r\n";
    post("A7039", new SampleList(list.name(), Map.of("1-1", half)))
        .then()
        .statusCode(201)
        .body("assignedBeneficiaries", equalTo(5));

    post("A7039", list.named(list.name().replace("T0000000", "T0010000")))
        .then()
        .statusCode(201)
        .body("assignedBeneficiaries", equalTo(rows.size() - 1));
    getAssignment("A7039", "2018").then().body("assignedBeneficiaries", equalTo(rows.size() - 1));
  }

  @Test
  void takesAWrongListBack() throws InterruptedException {
    agree("A7023");
    var lists = SampleDeliveries.of("A7023", 2018);
    post("A7023", lists.get(2));
    int id = post("A7023", lists.get(3)).path("listId");
    var path = "/acos/A7023/assignment-lists/" + id;

    json("{\"reason\": \"\"}").post(path + "/withdrawal").then().statusCode(422);
    json("{\"reason\": \"x\\u0000y\"}").post(path + "/withdrawal").then().statusCode(422);
    json("{\"reason\": \"another ACO's people\"}")
        .post(path + "/withdrawal")
        .then()
        .statusCode(200)
        .body("status", equalTo("WITHDRAWN"))
        .body("withdrawnBecause", equalTo("another ACO's people"));

    getAssignment("A7023", "2018")
        .then()
        .body("list.period", equalTo("Q1"))
        .body("revision", equalTo(3))
        .body("cause.kind", equalTo("WITHDRAWAL"))
        .body("cause.note", equalTo("another ACO's people"));
    Announced.until(Topic.ASSIGNMENT_DETERMINED, "assignment/A7023/2018/3");
    post("A7023", lists.get(3)).then().statusCode(409).body("detail", containsString("withdrawn"));
    json("{\"reason\": \"x\"}")
        .post("/acos/A7023/assignment-lists/999999/withdrawal")
        .then()
        .statusCode(404);
  }

  @Test
  void goesBackToReportedTotalsWhenTheOnlyListIsWithdrawn() {
    agree("A7024");
    Service.report("A7024", "2018", 6000, "5900").then().statusCode(201);
    int id = post("A7024", SampleDeliveries.of("A7024", 2018).get(2)).path("listId");
    getAssignment("A7024", "2018").then().body("source", equalTo("CMS"));

    json("{\"reason\": \"wrong\"}").post("/acos/A7024/assignment-lists/" + id + "/withdrawal");

    getAssignment("A7024", "2018")
        .then()
        .body("source", equalTo("REPORTED"))
        .body("assignedBeneficiaries", equalTo(6000));
  }

  @Test
  void takesTablesAsAForm() {
    var list = SampleDeliveries.of("A7025", 2018).get(2);

    given()
        .multiPart("a", list.fileName("1-1"), list.tables().get("1-1").getBytes())
        .multiPart("b", list.fileName("1-5"), list.tables().get("1-5").getBytes())
        .post("/acos/A7025/assignment-lists")
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
    agree("A7030");
    for (var list : FigureLists.of("A7030")) {
      post("A7030", list).then().statusCode(201);
    }

    var shown = getAssignment("A7030", "2018").then().statusCode(200);

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
    agree("A7040");
    var files = new LinkedHashMap<String, byte[]>();
    var one = SampleDeliveries.of("A7040", 2018);
    one.forEach(list -> files.put("a/" + list.name() + ".zip", list.zip()));
    var two = SampleDeliveries.of("A7041", 2018).get(2);
    two.tables().forEach((table, csv) -> files.put("b/" + two.fileName(table), csv.getBytes()));
    var broken = SampleDeliveries.of("A7042", 2018).get(2).with("1-1", "nothing");
    files.put(broken.name() + ".zip", broken.zip());
    files.put("letter.pdf", new byte[] {1});

    deliver(files)
        .then()
        .statusCode(200)
        .body("items.findAll {it.acoId == 'A7040'}.size()", equalTo(7))
        .body("items.findAll {it.outcome == 'ACCEPTED'}.size()", equalTo(8))
        .body("items.find {it.acoId == 'A7042'}.outcome", equalTo("REFUSED"))
        .body("items.find {it.acoId == 'A7042'}.errors[0].where.table", equalTo("1-1"))
        .body("items.find {it.file == 'letter.pdf'}.outcome", equalTo("NOT_RECOGNISED"));

    deliver(files)
        .then()
        .statusCode(200)
        .body("items.findAll {it.outcome == 'KNOWN'}.size()", equalTo(8));
    given()
        .get("/deliveries/expected?performanceYear=2018")
        .then()
        .statusCode(200)
        .body("items.find {it.acoId == 'A7040'}.received", contains("INITIAL", "Q1", "Q2", "Q3"))
        .body("items.find {it.acoId == 'A7040'}.missing", contains("Q4", "YEAR_END"))
        .body("items.find {it.acoId == 'A7040'}.redelivered", contains("Q3"))
        .body("items.find {it.acoId == 'A7041'}.agreed", equalTo(false));
    given().get("/deliveries/expected").then().statusCode(400);
  }

  private static Response deliver(Map<String, byte[]> files) {
    return given().contentType("application/zip").body(SampleList.zip(files)).post("/deliveries");
  }

  @Test
  void keepsAPersonAcrossChangesOfIdentifier() {
    agree("A7050");
    var lists = SampleDeliveries.of("A7050", 2018);
    var renamed = lists.get(2).tables().get("1-1").replace("1S00E00TT01", "1S00E00XX01");
    post("A7050", lists.get(0));
    post("A7050", lists.get(2).with("1-1", renamed)).then().body("changes.ADDED", equalTo(3));

    crosswalk("A7050", "1S00E00XX01,1S00E00YY01").then().statusCode(200).body("added", equalTo(1));
    crosswalk("A7050", "1S00E00YY01,1S00E00TT01").then().statusCode(200).body("added", equalTo(1));

    getAssignment("A7050", "2018")
        .then()
        .body("turnover.added", equalTo(2))
        .body("turnover.dropped", equalTo(0))
        .body("rosterRecords", equalTo(25))
        .body("cause.note", equalTo("identifiers changed"));
    crosswalk("A7050", "1S00E00XX01,1S00E00YY01").then().body("added", equalTo(0));
    crosswalk("A7050", "1S00E00XX01,1S00E00TT02").then().statusCode(409);
    crosswalk("A7050", "1S00E00XX01,short").then().statusCode(422);
  }

  @Test
  void keepsATokenWhenTheKeyChanges() {
    post("A7051", SampleDeliveries.of("A7051", 2018).get(2));
    var underAnotherKey = new BeneficiaryTokens(database, Optional.of("another key"));
    var beneficiaries = new BeneficiaryColumns();
    beneficiaries.add(row("1S00E00TT01", 2));
    beneficiaries.add(row("3S00E00TT01", 3));
    beneficiaries.index();

    QuarkusTransaction.requiringNew().run(() -> underAnotherKey.give(beneficiaries, Instant.EPOCH));

    var tokens = new ArrayList<UUID>();
    beneficiaries.inTokenOrder().forEachRemaining(one -> tokens.add(one.token()));
    assertThat(tokens).contains(UUID.fromString(tokenOf("1S00E00TT01")));
    assertThat(tokens).contains(UUID.fromString(tokenOf("3S00E00TT01")));
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
    try {
      return rows("select token from beneficiary where mbi = '" + mbi + "'").getFirst();
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  private static Response crosswalk(String aco, String change) {
    return given()
        .contentType("text/csv")
        .body("current_mbi,previous_mbi\n" + change + "\n")
        .post("/acos/" + aco + "/identifier-changes");
  }

  private static void agree(String aco) {
    putAgreement(aco, "2017-01-01", "{" + tracks("2017", "1", "2018", "1", "2019", "1") + "}")
        .then()
        .statusCode(201);
  }

  private static Response post(String aco, SampleList list) {
    return given()
        .contentType("application/zip")
        .queryParam("name", list.name() + ".zip")
        .body(list.zip())
        .post("/acos/" + aco + "/assignment-lists");
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
      var people = tree.path("assignedBeneficiaries");
      state.add("\"assignedBeneficiaries\":" + people + " " + Fingerprint.of(tree));
    }
    state.addAll(roster(aco));
    return state;
  }

  /** The people of all lists, by what the lists are about. */
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
