package org.trueup.assignment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.trueup.assignment.Service.getAgreement;
import static org.trueup.assignment.Service.json;
import static org.trueup.assignment.Service.postTable;
import static org.trueup.assignment.Service.putAgreement;
import static org.trueup.assignment.Service.terminate;
import static org.trueup.assignment.Service.tracks;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.embedded.TopicReader;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class AgreementsIT {
  private static final String HEADER =
      "aco_id,aco_name,start,end,period,tracks_by_year,minimum_rate,loss_limit_structure\n";

  @Test
  void answersTheAgreementWithAllThatFollows() {
    var aco = AcoIds.next();
    var body =
        "{\"acoName\": \"Harbor Light\", "
            + tracks("2016", "1", "2017", "TRACK_1", "2018", "1+")
            + ", \"elections\": {\"minimumRate\": \"0.005\"}, \"lossLimitStructureByYear\": {\"2018\": \"REVENUE_BASED\"}}";

    putAgreement(aco, "2016-01-01", body)
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .header("Trueup-Revision", "1")
        .body("end", equalTo("2018-12-31"))
        .body("ruleSet", equalTo("R2015"))
        .body("period", equalTo(1))
        .body("status", equalTo("ACTIVE"))
        .body("tracksByYear.2018", equalTo("TRACK_1_PLUS"))
        .body("methodologyByYear.2017", equalTo("RETROSPECTIVE"))
        .body("methodologyByYear.2018", equalTo("PROSPECTIVE"))
        .body("elections.minimumRate", equalTo("0.005"))
        .body("lossLimitStructureByYear.2018", equalTo("REVENUE_BASED"))
        .body("yearInTrack.2017", equalTo(2))
        .body("yearInTrack.2018", equalTo(1))
        .body("revision", equalTo(1))
        .body("cause.kind", equalTo("AGREEMENT"));
  }

  @Test
  void makesNoRevisionAndNoEventOfTheSameAgreement() {
    var aco = AcoIds.next();
    var body = "{" + tracks("2017", "TRACK_1") + "}";
    putAgreement(aco, "2017-01-01", body).then().statusCode(201).header("ETag", "\"1\"");

    putAgreement(aco, "2017-01-01", body).then().statusCode(200).header("ETag", "\"1\"");

    putAgreement(aco, "2017-01-01", "{" + tracks("2017", "TRACK_1", "2018", "TRACK_1") + "}")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    var announced =
        Announcements.until(Topic.AGREEMENT_SIGNED, "agreement/" + aco + "/2017-01-01/2");
    assertThat(announced)
        .extracting(TopicReader::id)
        .containsExactly(
            "agreement/" + aco + "/2017-01-01/1", "agreement/" + aco + "/2017-01-01/2");
    var record = announced.getLast();
    assertThat(record.key()).isEqualTo(aco + "/2017-01-01");
    assertThat(TopicReader.header(record, "ce_type")).isEqualTo("trueup.agreement-signed.v1");
  }

  @Test
  void signsAllOfATableOrNone() {
    var aco = AcoIds.next();
    var other = AcoIds.next();
    var third = AcoIds.next();
    var good = aco + ",Alder,2017-01-01,,,2017=1,,\n";
    var bad =
        other + ",Marsh,2017-01-01,,,2017=TRACK_3,,\n" + third + ",Summit,2017-02-30,,,2017=1,,\n";

    postTable(HEADER + good + bad)
        .then()
        .statusCode(422)
        .contentType(Service.PROBLEM)
        .body("errors.where.table", hasItem("agreements"))
        .body("errors.where.line", contains(3, 4))
        .body("errors.where.column", contains("minimum_rate", "start"))
        .body(
            "errors.find {it.where.column == 'minimum_rate'}.cite",
            equalTo("42 CFR 425.610(b)(1)"));
    getAgreement(aco, "2017-01-01").then().statusCode(404).contentType(Service.PROBLEM);

    postTable(HEADER + good)
        .then()
        .statusCode(200)
        .body("items.acoId", contains(aco))
        .body("items.start", contains("2017-01-01"))
        .body("items.revision", contains(1))
        .body("items.created", contains(true));
    postTable(HEADER + good).then().statusCode(200).body("items.created", contains(false));
  }

  @Test
  void signsManyAsJsonAndNamesTheFaultyItem() {
    var aco = AcoIds.next();
    var first =
        "{\"acoId\": \"" + aco + "\", \"start\": \"2016-01-01\", " + tracks("2016", "1") + "}";
    var second =
        "{\"acoId\": \"" + aco + "\", \"start\": \"2017-01-01\", " + tracks("2017", "2") + "}";
    json("{\"items\": [" + first + ", " + second + "]}")
        .post("/agreements")
        .then()
        .statusCode(422)
        .body("errors.where.pointer", contains("/items/1/elections/minimumRate"));

    json("{\"items\": [" + first + "]}")
        .post("/agreements")
        .then()
        .statusCode(200)
        .body("items.revision", contains(1));
  }

  @Test
  void announcesAnewWhatAnEarlierAgreementChanges() {
    var aco = AcoIds.next();
    var later =
        "{" + tracks("2016", "TRACK_2") + ", \"elections\": {\"minimumRate\": \"SLIDING\"}}";
    putAgreement(aco, "2016-01-01", later)
        .then()
        .body("yearInTrack.2016", equalTo(1))
        .body("period", equalTo(1));

    putAgreement(aco, "2014-01-01", "{" + tracks("2014", "2", "2015", "2") + "}")
        .then()
        .statusCode(201);

    getAgreement(aco, "2016-01-01")
        .then()
        .body("revision", equalTo(2))
        .body("supersedes", equalTo(1))
        .body("period", equalTo(2))
        .body("yearInTrack.2016", equalTo(3));
    var last =
        Announcements.until(
                Topic.AGREEMENT_SIGNED, "agreement/" + aco + "/2016-01-01/2", AgreementSigned.class)
            .getLast();
    assertThat(last.yearInTrack().values()).containsExactly(3);
  }

  @Test
  void tellsWhatWasKnownThen() {
    var aco = AcoIds.next();
    putAgreement(aco, "2017-01-01", "{" + tracks("2017", "1") + "}");
    var known = getAgreement(aco, "2017-01-01").path("recordedAt").toString();
    putAgreement(aco, "2017-01-01", "{\"acoName\": \"New\", " + tracks("2017", "1") + "}");
    var path = "/acos/" + aco + "/agreements/2017-01-01";

    given()
        .queryParam("asOf", known)
        .get(path)
        .then()
        .body("revision", equalTo(1))
        .body("acoName", nullValue());
    given()
        .queryParam("asOf", Instant.now().toString())
        .get(path)
        .then()
        .body("revision", equalTo(2));
    given().queryParam("revision", 1).get(path).then().body("acoName", nullValue());
    given().queryParam("revision", 3).get(path).then().statusCode(404);
    given().queryParam("asOf", "2000-01-01T00:00:00Z").get(path).then().statusCode(404);
    given()
        .queryParam("asOf", "+999999999-01-01T00:00:00Z")
        .get(path)
        .then()
        .body("revision", equalTo(2));
    given().queryParam("asOf", "-999999999-01-01T00:00:00Z").get(path).then().statusCode(404);
    given().header("If-None-Match", "\"2\"").get(path).then().statusCode(304);
  }

  @Test
  void holdsAWriteToTheRevisionItsSenderSaw() {
    var aco = AcoIds.next();
    var path = "/acos/" + aco + "/agreements/2017-01-01";
    var body = "{" + tracks("2017", "1") + "}";
    json(body)
        .header("If-Match", "\"1\"")
        .put(path)
        .then()
        .statusCode(412)
        .contentType(Service.PROBLEM);

    json(body).header("If-Match", "\"0\"").put(path).then().statusCode(201);
    json("{\"acoName\": \"New\", " + tracks("2017", "1") + "}")
        .header("If-Match", "\"1\"")
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
  }

  @Test
  void listsTheAcosPageByPage() {
    var before = AcoIds.next();
    var aco = AcoIds.next();
    var other = AcoIds.next();
    postTable(
        HEADER
            + "%s,First,2014-01-01,,,2014=1,,\n".formatted(aco)
            + "%s,First of all,2017-01-01,,,2017=1,,\n".formatted(aco)
            + "%s,,2017-01-01,,,2017=1,,\n".formatted(other));

    given()
        .queryParam("limit", 1)
        .queryParam("cursor", before)
        .get("/acos")
        .then()
        .statusCode(200)
        .body("items.acoId", contains(aco))
        .body("items.acoName", contains("First of all"))
        .body("items.agreements.start.flatten()", contains("2014-01-01", "2017-01-01"))
        .body("nextCursor", equalTo(aco));
    given()
        .queryParam("limit", 1)
        .queryParam("cursor", aco)
        .get("/acos")
        .then()
        .body("items.acoId", contains(other));
    given()
        .queryParam("limit", 2)
        .queryParam("cursor", before)
        .queryParam("asOf", "2000-01-01T00:00:00Z")
        .get("/acos")
        .then()
        .body("items", empty());
  }

  @Test
  void numbersRevisionsWithoutGapWhenManyWriteAtOnce() throws Exception {
    var aco = AcoIds.next();
    try (var writers = Executors.newFixedThreadPool(8)) {
      var writes =
          IntStream.range(0, 24)
              .mapToObj(
                  number -> "{\"acoName\": \"Name " + number + "\", " + tracks("2017", "1") + "}")
              .map(
                  body ->
                      writers.submit(() -> putAgreement(aco, "2017-01-01", body).header("ETag")))
              .toList();
      var tags = new TreeSet<String>();
      for (var write : writes) {
        tags.add(write.get());
      }
      assertThat(tags).hasSize(24);
    }
    getAgreement(aco, "2017-01-01").then().body("revision", equalTo(24));
    var announced =
        Announcements.until(Topic.AGREEMENT_SIGNED, "agreement/" + aco + "/2017-01-01/24");
    assertThat(TopicReader.events(AgreementSigned.class, announced))
        .extracting(AgreementSigned::revision)
        .isSorted()
        .hasSize(24);
  }

  @Test
  void saysWhichTracksMayFollowAndSignsWhatItOffers() {
    var aco = AcoIds.next();
    putAgreement(aco, "2016-01-01", "{" + tracks("2016", "1", "2017", "1", "2018", "1") + "}");
    var eligible =
        given()
            .queryParam("agreementStart", "2019-07-01")
            .queryParam("revenueStatus", "LOW")
            .get("/acos/" + aco + "/eligible-tracks");

    eligible
        .then()
        .statusCode(200)
        .body("acoId", equalTo(aco))
        .body("agreementStart", equalTo("2019-07-01"))
        .body("items.size()", equalTo(12))
        .body(
            "items.findAll { it.offered }.track",
            contains("BASIC_B", "BASIC_C", "BASIC_D", "BASIC_E", "ENHANCED"))
        .body("items.find { it.track == 'BASIC_A' }.offered", equalTo(false))
        .body(
            "items.find { it.track == 'BASIC_A' }.refusals.rule",
            hasItem("Tracks that close others"))
        .body(
            "items.find { it.track == 'BASIC_A' }.refusals.cite",
            hasItem("42 CFR 425.600(a)(4)(i)(B)(1); 42 CFR 425.600(d)"))
        .body("items.find { it.track == 'BASIC_C' }.end", equalTo("2024-12-31"))
        .body("items.find { it.track == 'BASIC_C' }.firstYear", equalTo("2019A"))
        .body(
            "items.find { it.track == 'BASIC_C' }.minimumRates",
            contains("SLIDING", "0", "0.005", "0.01", "0.015", "0.02"))
        .body("items.find { it.track == 'BASIC_C' }.mayMoveTo", contains("BASIC_D", "BASIC_E"));
    putAgreement(aco, "2019-07-01", "{" + tracks("2019A", "BASIC_A") + "}")
        .then()
        .statusCode(422)
        .body("errors.rule", hasItem("Tracks that close others"));
    putAgreement(aco, "2019-07-01", "{" + tracks("2019A", "BASIC_B") + "}").then().statusCode(201);
  }

  @Test
  void endsAnAgreementEarlyOnceHoweverOftenItIsAsked() {
    var aco = AcoIds.next();
    putAgreement(aco, "2017-01-01", "{" + tracks("2017", "1", "2018", "1", "2019", "1") + "}");
    var body = "{\"date\": \"2018-06-30\", \"voluntary\": true}";

    terminate(aco + "/agreements/2017-01-01", "left", body)
        .then()
        .statusCode(201)
        .header("ETag", "\"2\"")
        .body("status", equalTo("TERMINATED"))
        .body("termination.date", equalTo("2018-06-30"))
        .body("termination.voluntary", equalTo(true))
        .body("tracksByYear.keySet()", contains("2017", "2018"));
    terminate(aco + "/agreements/2017-01-01", "left", body)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    terminate(aco + "/agreements/2017-01-01", "left", body.replace("true", "false"))
        .then()
        .statusCode(409);
    terminate(aco + "/agreements/2017-01-01", "again", body)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    terminate(aco + "/agreements/2017-01-01", "other", body.replace("06-30", "12-31"))
        .then()
        .statusCode(409)
        .contentType(Service.PROBLEM);

    var last =
        Announcements.until(
                Topic.AGREEMENT_SIGNED, "agreement/" + aco + "/2017-01-01/2", AgreementSigned.class)
            .getLast();
    assertThat(last.status()).isEqualTo(AgreementSigned.Status.TERMINATED);
    assertThat(last.covers(PerformanceYear.of(2018))).isTrue();
    assertThat(last.covers(PerformanceYear.of(2019))).isFalse();
  }

  @Test
  void keepsATerminatedAgreementTerminatedAndLeavesItsYearsToAnother() {
    var aco = AcoIds.next();
    putAgreement(aco, "2018-01-01", "{" + tracks("2018", "1", "2019", "1", "2020", "1") + "}");
    terminate(
        aco + "/agreements/2018-01-01", "june", "{\"date\": \"2019-06-30\", \"voluntary\": true}");

    putAgreement(
            aco,
            "2018-01-01",
            "{\"acoName\": \"New\", "
                + tracks("2018", "1", "2019", "1", "2020", "1")
                + ", \"facts\": {\"revenueStatus\": \"HIGH\"}}")
        .then()
        .statusCode(200)
        .body("status", equalTo("TERMINATED"))
        .body("facts.revenueStatus", equalTo("HIGH"))
        .body("tracksByYear.keySet()", contains("2018", "2019"));
    putAgreement(aco, "2019-07-01", "{" + tracks("2019A", "B", "2020", "B") + "}")
        .then()
        .statusCode(201);
  }

  @Test
  void refusesATerminationThatCannotBe() {
    var aco = AcoIds.next();
    putAgreement(aco, "2017-01-01", "{" + tracks("2017", "1") + "}");

    terminate(
            aco + "/agreements/2017-01-01",
            "early",
            "{\"date\": \"2016-12-31\", \"voluntary\": true}")
        .then()
        .statusCode(422)
        .body("errors.where.pointer", contains("/date"))
        .body("errors.cite", hasItem("42 CFR 425.218; 42 CFR 425.220; 42 CFR 425.221"));
    terminate(aco + "/agreements/2017-01-01", "late", "{\"date\": \"2020-01-01\"}")
        .then()
        .statusCode(422)
        .body("errors.where.pointer", contains("/date", "/voluntary"));
    json("{\"date\": \"2017-12-31\", \"voluntary\": true}")
        .post("/acos/" + aco + "/agreements/2017-01-01/termination")
        .then()
        .statusCode(400)
        .body("errors.where.parameter", hasItem("Idempotency-Key"));
    json("{\"date\": \"2017-12-31\", \"voluntary\": true}")
        .header("Idempotency-Key", "none")
        .post("/acos/" + aco + "/agreements/2018-01-01/termination")
        .then()
        .statusCode(404);
  }

  @Test
  void determinesTheLossLimitFromTheOwnersOfTheParticipants() {
    var aco = AcoIds.next();
    var clinic = "{\"name\": \"Clinic\", \"kind\": \"OTHER\"}";
    var owned =
        "{\"name\": \"Practice\", \"kind\": \"OTHER\", \"ownedBy\": [{\"kind\": \"RURAL_HOSPITAL\", \"beds\": 60, \"participant\": false}]}";
    var participants =
        "\"participants\": {\"2018\": [" + clinic + "], \"2019\": [" + clinic + ", " + owned + "]}";
    var body =
        "{"
            + tracks("2018", "1+", "2019", "1+")
            + ", \"elections\": {\"minimumRate\": \"SLIDING\"}, "
            + participants;

    putAgreement(aco, "2018-01-01", body + "}")
        .then()
        .statusCode(201)
        .body("lossLimitStructureByYear.2018", equalTo("REVENUE_BASED"))
        .body("lossLimitStructureByYear.2019", equalTo("BENCHMARK_BASED"))
        .body("lossLimitReasonByYear.2019", startsWith("(b) Practice"));
    putAgreement(
            aco,
            "2018-01-01",
            body + ", \"lossLimitStructureByYear\": {\"2019\": \"REVENUE_BASED\"}}")
        .then()
        .statusCode(422)
        .body(
            "errors.where.pointer",
            contains("/lossLimitStructureByYear/2019", "/participants/2019"));
    putAgreement(aco, "2018-01-01", body + ", \"acceptsHigherRisk\": true}")
        .then()
        .body("lossLimitStructureByYear.2018", equalTo("BENCHMARK_BASED"));
  }

  @Test
  void signsTheProposalOf2011WithItsFacts() {
    var aco = AcoIds.next();
    var other = AcoIds.next();
    putAgreement(
            aco,
            "2012-01-01",
            "{"
                + tracks("2012", "P1", "2013", "P1", "2014", "P1")
                + ", \"facts\": {\"fqhcRhcVisitShare\": \"0.35\", \"netSavingsExempt\": true}}")
        .then()
        .statusCode(201)
        .body("ruleSet", equalTo("P2011"))
        .body("end", equalTo("2014-12-31"))
        .body("facts.fqhcRhcVisitShare", equalTo("0.35"))
        .body("facts.netSavingsExempt", equalTo(true));
    putAgreement(other, "2012-01-01", "{" + tracks("2012", "P2011_TRACK_2") + "}")
        .then()
        .statusCode(201)
        .body("elections.minimumRate", equalTo("0.02"));
  }

  @Test
  void signsATableOfManyAcos() {
    var table = new StringBuilder(HEADER);
    for (int number = 0; number < 500; number++) {
      var aco = AcoIds.next();
      table.append(aco + ",,2014-01-01,,,2014=1;2015=1;2016=1,,\n");
      table.append(aco + ",,2017-01-01,,,2017=3;2018=3;2019=3,SLIDING,\n");
    }

    postTable(table.toString()).then().statusCode(200).body("items.size()", equalTo(1000));
  }
}
