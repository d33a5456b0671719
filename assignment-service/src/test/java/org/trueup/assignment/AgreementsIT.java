package org.trueup.assignment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
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
import org.trueup.embedded.InfrastructureResource;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class AgreementsIT {
  private static final String HEADER =
      "aco_id,aco_name,start,end,period,tracks_by_year,minimum_rate,loss_limit_structure\n";

  @Test
  void answersTheAgreementWithAllThatFollows() {
    var body =
        "{\"acoName\": \"Harbor Light\", "
            + tracks("2016", "1", "2017", "TRACK_1", "2018", "1+")
            + ", \"elections\": {\"minimumRate\": \"0.005\"}, \"lossLimitStructureByYear\": {\"2018\": \"REVENUE_BASED\"}}";

    putAgreement("A1001", "2016-01-01", body)
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
  void makesNoRevisionAndNoEventOfTheSameAgreement() throws InterruptedException {
    var body = "{" + tracks("2017", "TRACK_1") + "}";
    putAgreement("A1002", "2017-01-01", body).then().statusCode(201).header("ETag", "\"1\"");

    putAgreement("A1002", "2017-01-01", body).then().statusCode(200).header("ETag", "\"1\"");

    putAgreement("A1002", "2017-01-01", "{" + tracks("2017", "TRACK_1", "2018", "TRACK_1") + "}")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    var announced = Announced.until(Topic.AGREEMENT_SIGNED, "agreement/A1002/2017-01-01/2");
    assertThat(announced.about("A1002").ids())
        .containsExactly("agreement/A1002/2017-01-01/1", "agreement/A1002/2017-01-01/2");
    var record = announced.about("A1002").records().getLast();
    assertThat(record.key()).isEqualTo("A1002/2017-01-01");
    assertThat(Announced.header(record, "ce_type")).isEqualTo("trueup.agreement-signed.v1");
  }

  @Test
  void signsAllOfATableOrNone() {
    var good = "A1003,Alder,2017-01-01,,,2017=1,,\n";
    var bad = "A1004,Marsh,2017-01-01,,,2017=TRACK_3,,\n" + "A1005,Summit,2017-02-30,,,2017=1,,\n";

    postTable(HEADER + good + bad)
        .then()
        .statusCode(422)
        .contentType(Service.PROBLEM)
        .body("errors.where.table", hasItem("agreements"))
        .body("errors.where.line", contains(3, 4))
        .body("errors.where.column", contains("minimum_rate", "start"))
        .body("errors[0].cite", equalTo("42 CFR 425.610(b)(1)"));
    getAgreement("A1003", "2017-01-01").then().statusCode(404).contentType(Service.PROBLEM);

    postTable(HEADER + good)
        .then()
        .statusCode(200)
        .body("items[0].acoId", equalTo("A1003"))
        .body("items[0].start", equalTo("2017-01-01"))
        .body("items[0].revision", equalTo(1))
        .body("items[0].created", equalTo(true));
    postTable(HEADER + good).then().statusCode(200).body("items[0].created", equalTo(false));
  }

  @Test
  void signsManyAsJsonAndNamesTheFaultyItem() {
    var first = "{\"acoId\": \"A1006\", \"start\": \"2016-01-01\", " + tracks("2016", "1") + "}";
    var second = "{\"acoId\": \"A1006\", \"start\": \"2017-01-01\", " + tracks("2017", "2") + "}";
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
  void announcesAnewWhatAnEarlierAgreementChanges() throws InterruptedException {
    var later =
        "{" + tracks("2016", "TRACK_2") + ", \"elections\": {\"minimumRate\": \"SLIDING\"}}";
    putAgreement("A1007", "2016-01-01", later)
        .then()
        .body("yearInTrack.2016", equalTo(1))
        .body("period", equalTo(1));

    putAgreement("A1007", "2014-01-01", "{" + tracks("2014", "2", "2015", "2") + "}")
        .then()
        .statusCode(201);

    getAgreement("A1007", "2016-01-01")
        .then()
        .body("revision", equalTo(2))
        .body("supersedes", equalTo(1))
        .body("period", equalTo(2))
        .body("yearInTrack.2016", equalTo(3));
    var announced = Announced.until(Topic.AGREEMENT_SIGNED, "agreement/A1007/2016-01-01/2");
    var last = announced.about("A1007").events(AgreementSigned.class).getLast();
    assertThat(last.yearInTrack().values()).containsExactly(3);
  }

  @Test
  void tellsWhatWasKnownThen() {
    putAgreement("A1008", "2017-01-01", "{" + tracks("2017", "1") + "}");
    var known = getAgreement("A1008", "2017-01-01").path("recordedAt").toString();
    putAgreement("A1008", "2017-01-01", "{\"acoName\": \"New\", " + tracks("2017", "1") + "}");
    var path = "/acos/A1008/agreements/2017-01-01";

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
    var path = "/acos/A1009/agreements/2017-01-01";
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
    postTable(
        HEADER
            + "A0001,First,2014-01-01,,,2014=1,,\n"
            + "A0001,First of all,2017-01-01,,,2017=1,,\n"
            + "A0002,,2017-01-01,,,2017=1,,\n");

    given()
        .queryParam("limit", 1)
        .get("/acos")
        .then()
        .statusCode(200)
        .body("items.acoId", contains("A0001"))
        .body("items[0].acoName", equalTo("First of all"))
        .body("items[0].agreements.start", contains("2014-01-01", "2017-01-01"))
        .body("nextCursor", equalTo("A0001"));
    given()
        .queryParam("limit", 1)
        .queryParam("cursor", "A0001")
        .get("/acos")
        .then()
        .body("items.acoId", contains("A0002"));
  }

  @Test
  void numbersRevisionsWithoutGapWhenManyWriteAtOnce() throws Exception {
    try (var writers = Executors.newFixedThreadPool(8)) {
      var writes =
          IntStream.range(0, 24)
              .mapToObj(
                  number -> "{\"acoName\": \"Name " + number + "\", " + tracks("2017", "1") + "}")
              .map(
                  body ->
                      writers.submit(
                          () -> putAgreement("A1010", "2017-01-01", body).header("ETag")))
              .toList();
      var tags = new TreeSet<String>();
      for (var write : writes) {
        tags.add(write.get());
      }
      assertThat(tags).hasSize(24);
    }
    getAgreement("A1010", "2017-01-01").then().body("revision", equalTo(24));
    var announced = Announced.until(Topic.AGREEMENT_SIGNED, "agreement/A1010/2017-01-01/24");
    assertThat(announced.about("A1010").events(AgreementSigned.class))
        .extracting(AgreementSigned::revision)
        .isSorted()
        .hasSize(24);
  }

  @Test
  void saysWhichTracksMayFollowAndSignsWhatItOffers() {
    putAgreement("A1011", "2016-01-01", "{" + tracks("2016", "1", "2017", "1", "2018", "1") + "}");
    var eligible =
        given()
            .queryParam("agreementStart", "2019-07-01")
            .queryParam("revenueStatus", "LOW")
            .get("/acos/A1011/eligible-tracks");

    eligible
        .then()
        .statusCode(200)
        .body("acoId", equalTo("A1011"))
        .body("agreementStart", equalTo("2019-07-01"))
        .body("items.size()", equalTo(12))
        .body(
            "items.findAll { it.offered }.track",
            contains("BASIC_B", "BASIC_C", "BASIC_D", "BASIC_E", "ENHANCED"))
        .body("items.find { it.track == 'BASIC_A' }.offered", equalTo(false))
        .body(
            "items.find { it.track == 'BASIC_A' }.refusals[0].rule",
            equalTo("Tracks that close others"))
        .body(
            "items.find { it.track == 'BASIC_A' }.refusals[0].cite",
            equalTo("42 CFR 425.600(a)(4)(i)(B)(1); 42 CFR 425.600(d)"))
        .body("items.find { it.track == 'BASIC_C' }.end", equalTo("2024-12-31"))
        .body("items.find { it.track == 'BASIC_C' }.firstYear", equalTo("2019A"))
        .body(
            "items.find { it.track == 'BASIC_C' }.minimumRates",
            contains("SLIDING", "0", "0.005", "0.01", "0.015", "0.02"))
        .body("items.find { it.track == 'BASIC_C' }.mayMoveTo", contains("BASIC_D", "BASIC_E"));
    putAgreement("A1011", "2019-07-01", "{" + tracks("2019A", "BASIC_A") + "}")
        .then()
        .statusCode(422)
        .body("errors[0].rule", equalTo("Tracks that close others"));
    putAgreement("A1011", "2019-07-01", "{" + tracks("2019A", "BASIC_B") + "}")
        .then()
        .statusCode(201);
  }

  @Test
  void endsAnAgreementEarlyOnceHoweverOftenItIsAsked() throws InterruptedException {
    putAgreement("A1012", "2017-01-01", "{" + tracks("2017", "1", "2018", "1", "2019", "1") + "}");
    var body = "{\"date\": \"2018-06-30\", \"voluntary\": true}";

    terminate("A1012/agreements/2017-01-01", "left", body)
        .then()
        .statusCode(201)
        .header("ETag", "\"2\"")
        .body("status", equalTo("TERMINATED"))
        .body("termination.date", equalTo("2018-06-30"))
        .body("termination.voluntary", equalTo(true))
        .body("tracksByYear.keySet()", contains("2017", "2018"));
    terminate("A1012/agreements/2017-01-01", "left", body)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    terminate("A1012/agreements/2017-01-01", "left", body.replace("true", "false"))
        .then()
        .statusCode(409);
    terminate("A1012/agreements/2017-01-01", "again", body)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    terminate("A1012/agreements/2017-01-01", "other", body.replace("06-30", "12-31"))
        .then()
        .statusCode(409)
        .contentType(Service.PROBLEM);

    var announced = Announced.until(Topic.AGREEMENT_SIGNED, "agreement/A1012/2017-01-01/2");
    var last = announced.about("A1012").events(AgreementSigned.class).getLast();
    assertThat(last.status()).isEqualTo(AgreementSigned.Status.TERMINATED);
    assertThat(last.covers(PerformanceYear.of(2018))).isTrue();
    assertThat(last.covers(PerformanceYear.of(2019))).isFalse();
  }

  @Test
  void keepsATerminatedAgreementTerminatedAndLeavesItsYearsToAnother() {
    putAgreement("A1013", "2018-01-01", "{" + tracks("2018", "1", "2019", "1", "2020", "1") + "}");
    terminate(
        "A1013/agreements/2018-01-01", "june", "{\"date\": \"2019-06-30\", \"voluntary\": true}");

    putAgreement(
            "A1013",
            "2018-01-01",
            "{\"acoName\": \"New\", "
                + tracks("2018", "1", "2019", "1", "2020", "1")
                + ", \"facts\": {\"revenueStatus\": \"HIGH\"}}")
        .then()
        .statusCode(200)
        .body("status", equalTo("TERMINATED"))
        .body("facts.revenueStatus", equalTo("HIGH"))
        .body("tracksByYear.keySet()", contains("2018", "2019"));
    putAgreement("A1013", "2019-07-01", "{" + tracks("2019A", "B", "2020", "B") + "}")
        .then()
        .statusCode(201);
  }

  @Test
  void refusesATerminationThatCannotBe() {
    putAgreement("A1014", "2017-01-01", "{" + tracks("2017", "1") + "}");

    terminate(
            "A1014/agreements/2017-01-01",
            "early",
            "{\"date\": \"2016-12-31\", \"voluntary\": true}")
        .then()
        .statusCode(422)
        .body("errors.where.pointer", contains("/date"))
        .body("errors[0].cite", equalTo("42 CFR 425.218; 42 CFR 425.220; 42 CFR 425.221"));
    terminate("A1014/agreements/2017-01-01", "late", "{\"date\": \"2020-01-01\"}")
        .then()
        .statusCode(422)
        .body("errors.where.pointer", contains("/date", "/voluntary"));
    json("{\"date\": \"2017-12-31\", \"voluntary\": true}")
        .post("/acos/A1014/agreements/2017-01-01/termination")
        .then()
        .statusCode(400)
        .body("errors[0].where.parameter", equalTo("Idempotency-Key"));
    json("{\"date\": \"2017-12-31\", \"voluntary\": true}")
        .header("Idempotency-Key", "none")
        .post("/acos/A1014/agreements/2018-01-01/termination")
        .then()
        .statusCode(404);
  }

  @Test
  void determinesTheLossLimitFromTheOwnersOfTheParticipants() {
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

    putAgreement("A1015", "2018-01-01", body + "}")
        .then()
        .statusCode(201)
        .body("lossLimitStructureByYear.2018", equalTo("REVENUE_BASED"))
        .body("lossLimitStructureByYear.2019", equalTo("BENCHMARK_BASED"))
        .body("lossLimitReasonByYear.2019", startsWith("(b) Practice"));
    putAgreement(
            "A1015",
            "2018-01-01",
            body + ", \"lossLimitStructureByYear\": {\"2019\": \"REVENUE_BASED\"}}")
        .then()
        .statusCode(422)
        .body(
            "errors.where.pointer",
            contains("/lossLimitStructureByYear/2019", "/participants/2019"));
    putAgreement("A1015", "2018-01-01", body + ", \"acceptsHigherRisk\": true}")
        .then()
        .body("lossLimitStructureByYear.2018", equalTo("BENCHMARK_BASED"));
  }

  @Test
  void signsTheProposalOf2011WithItsFacts() {
    putAgreement(
            "A1016",
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
    putAgreement("A1017", "2012-01-01", "{" + tracks("2012", "P2011_TRACK_2") + "}")
        .then()
        .statusCode(201)
        .body("elections.minimumRate", equalTo("0.02"));
  }

  @Test
  void signsATableOfManyAcos() {
    var table = new StringBuilder(HEADER);
    for (int aco = 5000; aco < 5500; aco++) {
      table.append("A" + aco + ",,2014-01-01,,,2014=1;2015=1;2016=1,,\n");
      table.append("A" + aco + ",,2017-01-01,,,2017=3;2018=3;2019=3,SLIDING,\n");
    }

    postTable(table.toString()).then().statusCode(200).body("items.size()", equalTo(1000));
  }
}
