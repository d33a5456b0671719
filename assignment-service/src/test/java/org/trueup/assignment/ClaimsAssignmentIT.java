package org.trueup.assignment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.trueup.assignment.Service.getAssignment;
import static org.trueup.assignment.Service.putAgreement;
import static org.trueup.assignment.Service.tracks;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trueup.assignment.sample.SampleDeliveries;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class ClaimsAssignmentIT {
  private static final String SLIDING = ", \"elections\": {\"minimumRate\": \"SLIDING\"}";
  private static final String MONTHS_HEADER =
      "mbi,month,part_a,part_b,group_health_plan,esrd,age,dual_status,residence\n";
  private static final String LINES_HEADER =
      "mbi,date,code,place,tin,ccn,specialty,bill_type,revenue_code,allowed_charge\n";

  private static final String ANOTHER_ACO = AcoIds.next();

  /** Two beneficiaries of the ACO, one of another's, and one of nobody's. */
  private static Map<String, String> population(String aco) {
    var tables = new LinkedHashMap<String, String>();
    tables.put(
        "participants.csv",
        "aco_id,tin,ccn\n%s,111111111,\n%s,222222222,\n".formatted(aco, ANOTHER_ACO));
    tables.put(
        "beneficiary_months.csv",
        MONTHS_HEADER
            + year("1S00E00TT01", 70, "")
            + year("1S00E00TT02", 50, "02")
            + year("1S00E00TT03", 80, "")
            + year("1S00E00TT04", 80, ""));
    tables.put(
        "claim_lines.csv",
        LINES_HEADER
            + "1S00E00TT01,2018-03-01,99213,11,111111111,,08,,,109.48\n"
            + "1S00E00TT02,2018-03-01,99213,11,111111111,,06,,,80\n"
            + "1S00E00TT03,2018-03-01,99213,11,111111111,,08,,,80.01\n"
            + "1S00E00TT03,2018-04-01,99213,11,222222222,,11,,,80.02\n");
    return tables;
  }

  private static String year(String mbi, int age, String dual) {
    var rows = new StringBuilder();
    for (int month = 1; month <= 12; month++) {
      rows.append("%s,2018-%02d,1,1,0,0,%d,%s,OH\n".formatted(mbi, month, age, dual));
    }
    return rows.toString();
  }

  private static ValidatableResponse post(String aco, String query, Map<String, String> tables) {
    var request = given();
    tables.forEach(
        (name, csv) ->
            request.multiPart("file", name, csv.getBytes(StandardCharsets.UTF_8), "text/csv"));
    return request
        .post("/acos/" + aco + "/performance-years/2018/claims-assignment?" + query)
        .then();
  }

  private static void agree(String aco) {
    putAgreement(aco, "2017-01-01", "{" + tracks("2017", "1", "2018", "1", "2019", "1") + "}")
        .then()
        .statusCode(lessThan(300));
  }

  @Test
  void claimsMakeAListThatIsFiledLikeAnyOther() {
    var aco = AcoIds.next();
    agree(aco);

    post(aco, "period=YEAR_END", population(aco))
        .statusCode(201)
        .body("assignedBeneficiaries", equalTo(2))
        .body("stamp", equalTo("C0000001"))
        .body("from", equalTo("2018-01"))
        .body("warnings", hasItem(containsString("primary-care-services.yaml: the codes of 2022")));
    getAssignment(aco, "2018")
        .then()
        .body("source", equalTo("CLAIMS"))
        .body("assignedBeneficiaries", equalTo(2))
        .body("personYearsByType.disabled.years", equalTo("1"))
        .body("personYearsByType.agedNonDual.years", equalTo("1"));
    post(aco, "period=YEAR_END", population(aco)).statusCode(200);
  }

  @Test
  void aLaterRunReplacesAnEarlierOneAndTheSameRunIsNotAnother() {
    var aco = AcoIds.next();
    agree(aco);
    post(aco, "period=Q4", population(aco)).statusCode(201);
    var more = population(aco);
    more.merge(
        "claim_lines.csv", "1S00E00TT04,2018-03-01,99213,11,111111111,,08,,,50\n", String::concat);

    post(aco, "period=Q4", more).statusCode(409);
    post(aco, "period=Q4&run=2", more)
        .statusCode(201)
        .body("assignedBeneficiaries", equalTo(3))
        .body("changes.ADDED", equalTo(1));
  }

  @Test
  void whoIsAssignedNoLongerIsGoneForTheReasonThatTheClaimsShow() {
    var aco = AcoIds.next();
    agree(aco);
    post(aco, "period=Q3", population(aco)).statusCode(201);
    var later = population(aco);
    later.computeIfPresent(
        "claim_lines.csv",
        (name, csv) ->
            (csv + "1S00E00TT01,2018-05-01,99213,11,222222222,,08,,,500\n")
                .replace("1S00E00TT02,2018-03-01", "1S00E00TT02,2014-03-01"));
    later.merge(
        "claim_lines.csv", "1S00E00TT04,2018-03-01,99213,11,111111111,,08,,,50\n", String::concat);

    post(aco, "period=YEAR_END", later)
        .statusCode(201)
        .body("changes.DROPPED", equalTo(2))
        .body("leftByReason", equalTo(Map.of("PLURALITY_ELSEWHERE", 1, "NO_VISIT_OR_OTHER", 1)));
  }

  @Test
  void theListOfCmsGoesBeforeOneOfClaims() {
    var aco = AcoIds.next();
    agree(aco);
    post(aco, "period=Q1", population(aco)).statusCode(201);
    var ofCms = SampleDeliveries.of(aco, 2018).get(2);

    given()
        .contentType("application/zip")
        .body(ofCms.zip())
        .post("/acos/" + aco + "/assignment-lists")
        .then()
        .statusCode(201);

    getAssignment(aco, "2018").then().body("source", equalTo("CMS"));
    assertThat(ofCms.name()).contains("Q1");
  }

  @Test
  void aProspectiveListIsMadeOnce() {
    var aco = AcoIds.next();
    var prospective = tracks("2017", "3", "2018", "3", "2019", "3");
    putAgreement(aco, "2017-01-01", "{" + prospective + SLIDING + "}").then().statusCode(201);

    post(aco, "period=Q2", population(aco))
        .statusCode(422)
        .body("errors.where.parameter", hasItem("period"))
        .body("errors.expected", hasItem(containsString("INITIAL")));
  }

  @Test
  void withoutAnAgreementNobodyKnowsWhichMonthsCount() {
    var aco = AcoIds.next();
    post(aco, "period=Q1", population(aco))
        .statusCode(409)
        .body("detail", containsString("PUT /acos/" + aco + "/agreements"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "claim_lines.csv | 2018-03-01,99213 | 03/01/2018,99213 | 2 | date | a day as YYYY-MM-DD",
        "claim_lines.csv | 109.48 | -109.48 | 2 | allowed_charge | not negative",
        "claim_lines.csv | 109.48 | 109.481 | 2 | allowed_charge | an allowed charge",
        "claim_lines.csv | 99213,11 | 9921,11 | 2 | code | five characters",
        "claim_lines.csv | ,11,1111 | ,x,1111 | 2 | place | place of service",
        "claim_lines.csv | 111111111 | 11111111 | 2 | tin | nine digits",
        "claim_lines.csv | ,08,,,109 | ,8,,,109 | 2 | specialty | two characters",
        "claim_lines.csv | 1S00E00TT01 | 1S00E00TT | 2 | mbi | a beneficiary identifier",
        "claim_lines.csv | allowed_charge | charge | 1 | allowed_charge | among the columns of the header",
        "beneficiary_months.csv | 2018-01,1 | 2018-02,1 | 3 | month | a month of the beneficiary that is listed once",
        "beneficiary_months.csv | 2018-01,1 | 2018-13,1 | 2 | month | a month as YYYY-MM",
        "beneficiary_months.csv | 1,1,0,0,70 | 2,1,0,0,70 | 2 | part_a | 0 or 1",
        "beneficiary_months.csv | 0,70,,OH | 0,old,,OH | 2 | age | an age in years",
        "beneficiary_months.csv | 70,,OH | 70,,Ohio | 2 | residence | the postal code",
        "participants.csv | 111111111 | 1 | 2 | tin | nine digits",
        "participants.csv | A6 | 6 | 2 | aco_id | an ACO such as A1001",
      })
  void whatCannotBeReadIsAFaultWithItsPlace(
      String table, String from, String to, int line, String column, String expected) {
    var aco = AcoIds.next();
    agree(aco);
    var tables = population(aco);
    tables.computeIfPresent(table, (name, csv) -> csv.replaceFirst(from, to));

    post(aco, "period=Q1", tables)
        .statusCode(422)
        .body("errors.where.table", hasItem(table))
        .body("errors.where.line", hasItem(line))
        .body("errors.where.column", hasItem(column))
        .body("errors.expected", hasItem(containsString(expected)));
    given().get("/acos/" + aco + "/assignment-lists").then().body("items", empty());
  }

  @Test
  void aTableTooFewOrOneThatIsNoneIsNamed() {
    var aco = AcoIds.next();
    agree(aco);
    var few = population(aco);
    few.remove("participants.csv");
    few.put("claims.csv", "x");
    post(aco, "period=Q1", few)
        .statusCode(422)
        .body("errors.expected", hasItem(containsString("one of participants.csv")))
        .body("errors.where.table", hasItem("participants.csv"));
    post(aco, "run=1", population(aco)).statusCode(400);
    post(aco, "period=Q9", population(aco)).statusCode(400);
    post(aco, "period=Q1&run=0", population(aco)).statusCode(400);
  }

  /** 42 CFR 425.118: before 2026 participant lists stood for the whole year. */
  @Test
  void daysOfAParticipantAreReadAndAreOfYearsFrom2026On() {
    var aco = AcoIds.next();
    agree(aco);
    var tables = population(aco);
    var dated = "aco_id,tin,effective_from,effective_through\n%s,111111111,%s,%s\n";
    tables.put("participants.csv", dated.formatted(aco, "2018-07-01", ""));
    post(aco, "period=Q1", tables)
        .statusCode(422)
        .body("detail", containsString("lists of 2018 stand for the whole year"));
    tables.put("participants.csv", dated.formatted(aco, "2018-07-01", "2018-06-30"));
    post(aco, "period=Q1", tables)
        .statusCode(422)
        .body("errors.where.column", hasItem("effective_through"))
        .body("errors.expected", hasItem(containsString("a day not before effective_from")));
  }

  @Test
  void aPopulationWithoutTheAcoOrThatIsAssignedToNobodyIsRefused() {
    var aco = AcoIds.next();
    var other = AcoIds.next();
    agree(aco);
    post(aco, "period=YEAR_END", population(other))
        .statusCode(422)
        .body("detail", containsString("no row has a participant of it"));
    var nobody = population(aco);
    nobody.put("claim_lines.csv", LINES_HEADER);
    post(aco, "period=YEAR_END", nobody)
        .statusCode(422)
        .body("detail", containsString("that assigns somebody"));
  }
}
