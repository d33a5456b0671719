package org.trueup.assignment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;

/** A participant that leaves, and where savings lie in claims: asked by REST, and nothing kept. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class BenchIT {
  private static final String LIST = "P.%s.ACO.QALR.2018Q3.D189999.T0300000_";

  private static String file(String path) throws IOException {
    return Files.readString(Path.of("src/test/resources", path));
  }

  private static RequestSpecification form(Map<String, String> tables) {
    var request = given();
    tables.forEach(
        (name, csv) ->
            request.multiPart("file", name, csv.getBytes(StandardCharsets.UTF_8), "text/csv"));
    return request;
  }

  private static Map<String, String> list(String aco) throws IOException {
    var tables = new LinkedHashMap<String, String>();
    tables.put(LIST.formatted(aco) + "1-1.csv", file("participants/table-1-1.csv"));
    tables.put(LIST.formatted(aco) + "1-2.csv", file("participants/table-1-2.csv"));
    return tables;
  }

  private static ValidatableResponse change(String aco, String query, Map<String, String> tables) {
    return form(tables)
        .post("/acos/" + aco + "/performance-years/2018/participant-list-what-if" + query)
        .then();
  }

  @Test
  void whoLeavesWithAParticipantAndComesWithACandidate() throws IOException {
    var aco = AcoIds.next();
    var tables = list(aco);
    tables.put("candidate.csv", "mbi,charges,all_charges\n1SA0AA0AA99,60,100\n1SA0AA0AA98,1,100\n");
    var path = "/acos/" + aco + "/performance-years/2018/participant-list-what-if?drop=900000001";

    change(aco, "?drop=900000001", tables)
        .statusCode(200)
        .body("assignedBeneficiaries", equalTo(24))
        .body("verdicts.STAYS", equalTo(7))
        .body("items.direction", contains("LEAVE", "LEAVE", "LEAVE", "JOIN", "JOIN"))
        .body("items.beneficiaries", contains(6, 11, 17, 1, 2))
        .body("items.assignedAfter", contains(18, 13, 7, 25, 26));
    var csv = form(tables).accept("text/csv").post(path).then().statusCode(200);
    csv.body(startsWith("direction,estimate,beneficiaries,assignedAfter,"));
    csv.body(not(containsString("1SA0")));
  }

  @Test
  void whatAChangeOfParticipantsCannotBe() throws IOException {
    var aco = AcoIds.next();
    change(aco, "?drop=900000777", list(aco))
        .statusCode(422)
        .body("errors.where.parameter", hasItem("drop"));
    change(aco, "", list(aco)).statusCode(400);
    change(aco, "?drop=900000001", list("A9999"))
        .statusCode(422)
        .body("errors.expected", hasItem(containsString("a table of one list of " + aco)));
    change(aco, "?drop=1", Map.of("x.csv", "x")).statusCode(422);
    var cut = list(aco);
    cut.replaceAll((name, csv) -> name.endsWith("1-2.csv") ? csv.substring(0, 60) : csv);
    change(aco, "?drop=900000001", cut)
        .statusCode(422)
        .body("errors.where.table", hasItem("1-2"))
        .body("errors.where.line", hasItem(2));
  }

  private static Map<String, String> claims() throws IOException {
    var tables = new LinkedHashMap<String, String>();
    for (var table : new String[] {"cclf1.csv", "cclf5.csv", "cclfa.csv"}) {
      tables.put(table, file("opportunity/" + table));
    }
    var assigned = new StringBuilder("mbi,population,from,through\n");
    for (int person = 1; person <= 3; person++) {
      assigned.append("1SA0AA0AA0%d,RETROSPECTIVE,2024-01,2024-12\n".formatted(person));
    }
    tables.put("assigned.csv", assigned + "1SA0AA0AA01,PROSPECTIVE,2024-01,2024-06\n");
    tables.put(
        "network.csv",
        "kind,identifier\nPARTICIPANT,900000001\nFACILITY,010001\nFACILITY,015001\nAFFILIATE,015001\n");
    return tables;
  }

  private static ValidatableResponse opportunity(Map<String, String> tables) {
    return form(tables)
        .post("/acos/" + AcoIds.next() + "/performance-years/2024/savings-opportunity")
        .then();
  }

  private static String figure(String part, String name, String measure) {
    return "items.find { it.part == '%s' && it.name == '%s' && it.measure == '%s' }"
        .formatted(part, name, measure);
  }

  @Test
  void whereSavingsLieInClaims() throws IOException {
    var waiver = "SKILLED_NURSING_WAIVER";
    var text =
        opportunity(claims())
            .statusCode(200)
            .body(figure("LEAKAGE", "ALL", "DOLLARS") + ".retrospective", equalTo("78360"))
            .body(figure("LEAKAGE", "ALL", "DOLLARS_OUTSIDE") + ".retrospective", equalTo("25680"))
            .body(figure("POPULATION", "ASSIGNED", "PERSON_YEARS") + ".prospective", equalTo("0.5"))
            .body(
                figure("PLURALITY_MARGIN", "AT_RISK", "BENEFICIARIES") + ".retrospective",
                equalTo("1"))
            .body(figure(waiver, "WAIVER_DIRECT", "STAYS") + ".retrospective", equalTo("2"))
            .body(figure(waiver, "WAIVER_SHORT_STAY", "STAYS") + ".retrospective", equalTo("1"))
            .body(
                figure(waiver, "QUALIFIED_BY_THREE_DAYS", "STAYS") + ".retrospective", equalTo("3"))
            .body(
                figure(waiver, "WAIVER_WITHOUT_DEMONSTRATION_NUMBER", "STAYS") + ".retrospective",
                equalTo("2"))
            .body(
                figure(waiver, "AFTER_EXACTLY_THREE_DAYS", "DOLLARS_AT_STAKE") + ".retrospective",
                equalTo("8000"))
            .body("assumptions", hasItem(containsString("PRNCPL_DGNS_CD")))
            .extract()
            .asString();
    assertThat(text).doesNotContain("1SA0");
  }

  /** Cut off in a row and in its last cell. */
  @ParameterizedTest
  @CsvSource({"cclf1.csv", "cclf5.csv", "cclfa.csv"})
  void claimsThatAreCutOffAreRefusedWithTheLine(String table) throws IOException {
    var whole = claims();
    var csv = whole.get(table);
    int lines = (int) csv.lines().count();
    for (int end : new int[] {csv.length() - 1, csv.length() - 3}) {
      var cut = new LinkedHashMap<>(whole);
      cut.put(table, csv.substring(0, end));
      opportunity(cut)
          .statusCode(422)
          .body("errors.where.table", hasItem(table))
          .body("errors.where.line", hasItem(lines))
          .body("errors.expected", hasItem(containsString("cut off")));
    }
  }

  @Test
  void whatClaimsCannotBe() throws IOException {
    var lacking = claims();
    lacking.put("cclf2.csv", "CUR_CLM_UNIQ_ID,CLM_LINE_PROD_REV_CTR_CD\n1004,0450\n987654,0450\n");
    opportunity(lacking)
        .statusCode(422)
        .body("errors.where.line", hasItem(3))
        .body("errors.expected", hasItem(containsString("a claim of cclf1.csv, which lacks it")));
    var none = claims();
    none.remove("cclf5.csv");
    opportunity(none).statusCode(422).body("errors.where.table", hasItem("cclf5.csv"));
    var wrong = claims();
    wrong.compute("cclf1.csv", (name, csv) -> csv.replace("2024-02-05", "2024-02-31"));
    opportunity(wrong)
        .statusCode(422)
        .body("errors.where.column", hasItem("CLM_THRU_DT"))
        .body("errors.expected", hasItem(containsString("a day as YYYY-MM-DD")));
    var other = claims();
    other.put(
        "assigned.csv", "mbi,population,from,through\n1SA0AA0AA01,PROSPECTIVE,2023-12,2025-01\n");
    opportunity(other)
        .statusCode(422)
        .body("errors.where.column", contains("from", "through"))
        .body("errors.expected", hasItem(containsString("a month of 2024")));
  }

  /** As CMS delivers it: every column at its position, and CCLF0 with the numbers of records. */
  private static Map<String, String> delivered(String aco) throws IOException {
    var tables = claims();
    var delivery = new LinkedHashMap<String, String>();
    var summary = new StringBuilder("File Number|File Description|Total Records Count|Length\n");
    for (var file : FeedSample.FILES) {
      var rows = FeedSample.fixedWidth(file, tables.remove(file.csv()));
      delivery.put("P.%s.ACO.ZC%sY24.D250115.T0100000".formatted(aco, file.number()), rows);
      summary.append(
          "CCLF%s |%-20s|%20d|%13d%n"
              .formatted(file.number(), "Some File", rows.lines().count(), file.length()));
    }
    delivery.putAll(tables);
    delivery.put("P.%s.ACO.ZC0Y24.D250115.T0100000".formatted(aco), summary.toString());
    delivery.put("P.%s.ACO.ZC3Y24.D250115.T0100000".formatted(aco), "procedures\n");
    delivery.put("P.%s.ACO.ZC4Y24.D250115.T0100000".formatted(aco), "diagnoses\n");
    return delivery;
  }

  private static ValidatableResponse opportunity(String aco, Map<String, String> tables) {
    return form(tables).post("/acos/" + aco + "/performance-years/2024/savings-opportunity").then();
  }

  @Test
  void filesAsCmsDeliversThemSayTheSame() throws IOException {
    var aco = AcoIds.next();
    var margin = figure("PLURALITY_MARGIN", "AT_RISK", "BENEFICIARIES") + ".retrospective";
    opportunity(aco, delivered(aco))
        .statusCode(200)
        .body(figure("LEAKAGE", "ALL", "DOLLARS") + ".retrospective", equalTo("78360"))
        .body(figure("LEAKAGE", "ALL", "DOLLARS_OUTSIDE") + ".retrospective", equalTo("25680"))
        .body(margin, equalTo("1"))
        .body("assumptions", not(hasItem(containsString("CCLF0"))));
    opportunity(claims()).body("assumptions", hasItem(containsString("CCLF0")));
    // Tables with the numbers of records beside them, which leave one of them out.
    var tables = claims();
    tables.put("cclf0.csv", "CCLF1|Part A Header|15|437\nCCLF5|Part B Physicians|10|388\n");
    opportunity(tables)
        .statusCode(422)
        .body("errors.where.table", contains("cclf1.csv", "cclf0.csv"))
        .body("errors.where.line", contains(15, 1))
        .body("errors.expected", hasItem(containsString("it has none for cclfa.csv")));
    opportunity(AcoIds.next(), delivered(aco))
        .statusCode(422)
        .body("errors.expected", hasItem(containsString("a file of A")));
    var ofAnotherYear = delivered(aco);
    var name = "P.%s.ACO.ZCAY24.D250115.T0100000".formatted(aco);
    ofAnotherYear.put(name.replace("Y24", "R23"), ofAnotherYear.remove(name));
    opportunity(aco, ofAnotherYear)
        .statusCode(422)
        .body("errors.where.parameter", contains("name"))
        .body("errors.value", contains(name.replace("Y24", "R23")))
        .body("errors.expected", contains("a file of 2024: by its name it is of 2023"));
  }

  /** Exactly between two records: only the declared number tells. */
  @Test
  void aFileThatEndsBetweenTwoRecordsIsRefused() throws IOException {
    var aco = AcoIds.next();
    var whole = delivered(aco);
    for (var file : FeedSample.FILES.subList(0, 2)) { // the third has one record
      var cut = new LinkedHashMap<>(whole);
      var name = "P.%s.ACO.ZC%sY24.D250115.T0100000".formatted(aco, file.number());
      var rows = whole.getOrDefault(name, "");
      cut.put(name, rows.substring(0, rows.length() - file.length() - 1));
      int left = (int) rows.lines().count() - 1;
      opportunity(aco, cut)
          .statusCode(422)
          .body("errors.where.table", hasItem(file.csv()))
          .body("errors.where.line", hasItem(left))
          .body(
              "errors.expected",
              hasItem(containsString("the last of %d records".formatted(left + 1))));
      cut.compute(name, (key, text) -> text + rows.substring(0, 40) + "\n");
      opportunity(aco, cut)
          .statusCode(422)
          .body("errors.where.line", hasItem(left + 1))
          .body("errors.expected", hasItem(containsString("it has 40, and the file may be cut")));
    }
  }
}
