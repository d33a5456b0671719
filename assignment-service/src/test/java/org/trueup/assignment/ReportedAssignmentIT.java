package org.trueup.assignment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.trueup.assignment.Service.getAssignment;
import static org.trueup.assignment.Service.json;
import static org.trueup.assignment.Service.putAgreement;
import static org.trueup.assignment.Service.report;
import static org.trueup.assignment.Service.tracks;
import static org.trueup.assignment.Service.year;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.Cause;
import org.trueup.contracts.event.Topic;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.embedded.TopicReader;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class ReportedAssignmentIT {

  @Test
  void determinesAssignmentFromReportedTotals() {
    var aco = AcoIds.next();
    putAgreement(
        aco,
        "2017-01-01",
        "{\"acoName\": \"Cedar Point\", " + tracks("2017", "1", "2018", "1") + "}");

    report(
            aco,
            "2018",
            """
            {"assignedBeneficiaries": 7460, "personYears": "7210.5",
             "personYearsByType": {"esrd": "10.5", "disabled": "1200", "agedDual": "1000", "agedNonDual": "5000"}}
            """)
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .header("Trueup-Revision", "1")
        .body("assignedBeneficiaries", equalTo(7460))
        .body("personYears", equalTo("7210.5"))
        .body("personYearsByType.agedDual", equalTo("1000"))
        .body("revision", equalTo(1))
        .body("assignmentRevision", equalTo(1))
        .body("missing", empty());
    getAssignment(aco, "2018")
        .then()
        .statusCode(200)
        .body("acoName", equalTo("Cedar Point"))
        .body("performanceYear", equalTo("2018"))
        .body("agreement.start", equalTo("2017-01-01"))
        .body("agreement.yearOfAgreement", equalTo(2))
        .body("track", equalTo("TRACK_1"))
        .body("assignmentMethodology", equalTo("RETROSPECTIVE"))
        .body("source", equalTo("REPORTED"))
        .body("assignedBeneficiaries", equalTo(7460))
        .body("personYears.months", equalTo("86526"))
        .body("revision", equalTo(1))
        .body("cause.kind", equalTo("ASSIGNMENT_LIST"));
  }

  @Test
  void makesNoRevisionAndNoEventOfTheSameTotals() {
    var aco = AcoIds.next();
    putAgreement(aco, "2017-01-01", "{" + tracks("2017", "1") + "}");
    report(aco, "2017", 5000, "4900").then().statusCode(201);

    report(aco, "2017", 5000, "4900.0").then().statusCode(200).header("Trueup-Revision", "1");

    report(aco, "2017", 5001, "4900").then().statusCode(200).header("Trueup-Revision", "2");
    report(aco, "2017", 5000, "4900").then().statusCode(200).header("Trueup-Revision", "3");
    var announced =
        Announcements.until(Topic.ASSIGNMENT_DETERMINED, "assignment/" + aco + "/2017/3");
    assertThat(announced)
        .extracting(TopicReader::id)
        .containsExactly(
            "assignment/" + aco + "/2017/1",
            "assignment/" + aco + "/2017/2",
            "assignment/" + aco + "/2017/3");
    assertThat(TopicReader.events(AssignmentDetermined.class, announced))
        .extracting(event -> event.assignment().assignedBeneficiaries())
        .containsExactly(5000, 5001, 5000);
  }

  @Test
  void keepsTotalsThatComeBeforeTheirAgreement() {
    var aco = AcoIds.next();
    report(aco, "2018", 6000, "5900")
        .then()
        .statusCode(201)
        .body("revision", equalTo(1))
        .body("assignmentRevision", nullValue())
        .body("missing", contains("AGREEMENT"));
    getAssignment(aco, "2018").then().statusCode(404).contentType(Service.PROBLEM);

    putAgreement(aco, "2018-01-01", "{" + tracks("2018", "1") + "}");

    getAssignment(aco, "2018").then().statusCode(200).body("revision", equalTo(1));
    given()
        .get(year(aco, "2018") + "/reported-assignment")
        .then()
        .statusCode(200)
        .body("assignmentRevision", equalTo(1))
        .body("missing", empty());
    var announced =
        Announcements.until(Topic.ASSIGNMENT_DETERMINED, "assignment/" + aco + "/2018/1");
    var record = announced.getFirst();
    assertThat(record.key()).isEqualTo(aco + "/2018");
    assertThat(TopicReader.header(record, "ce_causationid"))
        .isEqualTo("agreement/" + aco + "/2018-01-01/1");
    assertThat(TopicReader.events(AssignmentDetermined.class, announced).getFirst().head().cause())
        .isEqualTo(Cause.byEvent(Cause.Kind.AGREEMENT, "agreement/" + aco + "/2018-01-01/1"));
  }

  @Test
  void determinesAnewOnlyTheYearsWhoseTermsChanged() {
    var aco = AcoIds.next();
    putAgreement(aco, "2016-01-01", "{" + tracks("2016", "1", "2017", "1") + "}");
    report(aco, "2016", 6000, "5900");
    report(aco, "2017", 6100, "6000");
    report(aco, "2018", 6200, "6100");

    var body =
        "{"
            + tracks("2016", "1", "2017", "1", "2018", "1+")
            + ", \"elections\": {\"minimumRate\": \"SLIDING\"}, \"lossLimitStructureByYear\": {\"2018\": \"BENCHMARK_BASED\"}}";
    putAgreement(aco, "2016-01-01", body).then().statusCode(200);

    getAssignment(aco, "2016").then().body("revision", equalTo(1));
    getAssignment(aco, "2017").then().body("revision", equalTo(1));
    getAssignment(aco, "2018")
        .then()
        .body("revision", equalTo(1))
        .body("track", equalTo("TRACK_1_PLUS"))
        .body("assignmentMethodology", equalTo("PROSPECTIVE"));
    putAgreement(aco, "2016-01-01", "{\"acoName\": \"Named\", " + body.substring(1));
    getAssignment(aco, "2016").then().body("revision", equalTo(2)).body("supersedes", equalTo(1));
  }

  @Test
  void readsEarlierRevisionsAndWhatWasKnownThen() {
    var aco = AcoIds.next();
    putAgreement(aco, "2017-01-01", "{" + tracks("2017", "1") + "}");
    report(aco, "2017", 5000, "4900");
    var known = getAssignment(aco, "2017").path("recordedAt").toString();
    report(aco, "2017", 6000, "5900");
    var path = year(aco, "2017");

    given()
        .queryParam("asOf", known)
        .get(path + "/assignment")
        .then()
        .body("assignedBeneficiaries", equalTo(5000));
    given()
        .queryParam("revision", 1)
        .get(path + "/assignment")
        .then()
        .body("assignedBeneficiaries", equalTo(5000));
    given()
        .get(path + "/assignment")
        .then()
        .body("assignedBeneficiaries", equalTo(6000))
        .header("ETag", "\"2\"");
    given()
        .queryParam("revision", 1)
        .get(path + "/reported-assignment")
        .then()
        .body("assignedBeneficiaries", equalTo(5000));
    given().queryParam("revision", 9).get(path + "/assignment").then().statusCode(404);
  }

  @Test
  void saysWhichYearRestsOnAnUnverifiedRule() {
    var aco = AcoIds.next();
    putAgreement(aco, "2019-07-01", "{" + tracks("2019A", "B") + "}");

    report(aco, "2019A", 5000, "4900").then().statusCode(201);

    getAssignment(aco, "2019A")
        .then()
        .body("performanceYear", equalTo("2019A"))
        .body("provisionalRules", contains("assignment-methodology.yaml"));
  }

  @Test
  void holdsAWriteToTheRevisionItsSenderSaw() {
    var aco = AcoIds.next();
    report(aco, "2017", 5000, "4900");
    var path = year(aco, "2017") + "/reported-assignment";
    var body = "{\"assignedBeneficiaries\": 5001, \"personYears\": \"4900\"}";

    json(body)
        .header("If-Match", "\"7\"")
        .put(path)
        .then()
        .statusCode(412)
        .contentType(Service.PROBLEM);
    json(body).header("If-Match", "\"1\"").put(path).then().statusCode(200).header("ETag", "\"2\"");
  }
}
