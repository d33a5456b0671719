package org.trueup.benchmark;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trueup.workbooks.Packages;
import org.trueup.workbooks.Packages.Part;

/** CMS's workbooks, from an upload to facts on file. */
@QuarkusTest
class DeliveriesIT {
  private static final String REPORT = "P.A9907.ACO.STLMT.Y2023.D239999.T1111111.xlsx";

  @Test
  void aPackageOfPackagesIsTakenWorkbookByWorkbook() {
    var aco = "A7801";
    post("", Packages.zip(Packages.SAVINGS, aco))
        .statusCode(200)
        .body("items.outcomeCode", everyItem(is("ACCEPTED")))
        .body("items.reports", hasItem("BNMRK/2023/FINAL"))
        .body("items", hasSize(10));
    get(aco, 2023, "reported-benchmarks/FINAL").body("perCapita", equalTo("14580.516627417986"));
    get(aco, 2023, "reported-historical-benchmarks/FINAL")
        .body("items[0].type", equalTo("ESRD"))
        .body("items[0].per_capita", equalTo("98386.62052840917"));
    get(aco, 2023, "expenditures/Q3")
        .body("basis", equalTo("ROLLING_12_MONTHS"))
        .body("perCapitaByType.agedDual", equalTo("19753.39922780471"));
    get(aco, 2023, "expenditures/FINAL")
        .body("riskScores.esrd", equalTo("1.0625504390756515503225"));
    get(aco, 2023, "reported-regional-figures/Q2/Q1")
        .body("items[1].national_weight", equalTo("0.13849013848805175"));
    get(aco, 2023, "reported-national-figures/SETTLEMENT/PY")
        .body("items[3].mean_risk_score", equalTo("1.1170435"));
    given()
        .get("/deliveries/expected?performanceYear=2023")
        .then()
        .statusCode(200)
        .body("items.find { it.acoId == '%s' }.agreed".formatted(aco), is(false))
        .body("items.find { it.acoId == '%s' }.received".formatted(aco), hasSize(10))
        .body("items.find { it.acoId == '%s' }.missing".formatted(aco), empty());
    given().get("/deliveries/expected").then().statusCode(400);
  }

  @Test
  void theSameBytesGetTheFirstAnswerAndAnEarlierStampMakesNoFact() {
    var aco = "A7802";
    var zip = Packages.zip(Packages.PROSPECTIVE_TREND, aco);
    var first = post("", zip).extract().jsonPath().getList("items.sheets");
    post("again.zip", zip)
        .body("items.outcomeCode", everyItem(is("DUPLICATE")))
        .body("items.sheets", equalTo(first));
    var later = quarter(aco).replace("T0200000", "T0210000");
    var earlier = quarter(aco).replace("T0200000", "T0205000");
    post(later, changed(aco, "later")).body("items.outcomeCode", contains("ACCEPTED"));
    post(earlier, changed(aco, "earlier"))
        .body("items.outcomeCode", contains("SUPERSEDED"))
        .body("items[0].sheets.facts.flatten()", empty());
    get(aco, 2024, "prospective-trend").body("items[0].factor", equalTo("1.0382029647088482"));
  }

  @Test
  void aDamagedZipAndAWrongWorkbookRefuseThemselvesAlone() {
    var good = Packages.workbook(Packages.SAVINGS, "AEXPU.Y2019");
    var zip =
        Packages.written(
            List.of(
                new Part("P.A9907.ACO.QALR.2023Q1.D239999.T0100000_1-1.csv", new byte[] {'a'}),
                new Part("letter.docx", new byte[] {1}),
                new Part("cut.zip", Arrays.copyOf(Packages.zip(Packages.LOSSES), 900)),
                new Part(REPORT, "<html>".getBytes(StandardCharsets.UTF_8)),
                new Part("a\\b\\" + good.path().replaceAll(".*/", ""), good.bytes())));
    post("all.zip", zip)
        .statusCode(200)
        .body("items.find { it.file == 'all.zip!/cut.zip' }.outcomeCode", equalTo("REFUSED"))
        .body(
            "items.find { it.file == 'all.zip!/letter.docx' }.outcomeCode", equalTo("UNRECOGNIZED"))
        .body("items.find { it.file.endsWith('csv') }.outcomeCode", equalTo("LEFT"))
        .body(
            "items.find { it.file.endsWith('Y2023.D239999.T1111111.xlsx') }.detail",
            containsString("web page"))
        .body("items.find { it.file.contains('Y2019') }.outcomeCode", equalTo("ACCEPTED"));
  }

  @Test
  void anUploadThatIsDamagedIsRefusedWhole() {
    var zip = Packages.zip(Packages.LOSSES);
    post("", Arrays.copyOf(zip, zip.length / 2)).statusCode(422);
    post("", new byte[0]).statusCode(200).body("items[0].outcomeCode", equalTo("UNRECOGNIZED"));
  }

  @Test
  void faultsAreNamedBySheetRowAndColumnAndNothingIsSaved() {
    var aco = "A7803";
    var workbook = Packages.workbook(Packages.SAVINGS, "STLMT.Y2023").bytes();
    var broken =
        Packages.with(
            Packages.ofAco(workbook, aco),
            "xl/worksheets/sheet7.xml",
            text -> text.replace("254454735.68535978", "254454736.68535978"));
    post(REPORT.replace("A9907", aco), broken)
        .body("items[0].outcomeCode", equalTo("REFUSED"))
        .body("items[0].errors[0].where.table", equalTo("Table 3 - Shared Savings Losses"))
        .body("items[0].errors[0].where.line", equalTo(20))
        .body("items[0].errors[0].where.column", equalTo("B"));
    given()
        .get("/acos/" + aco + "/performance-years/2023/expenditures/FINAL")
        .then()
        .statusCode(404);
  }

  /** The annual report of another story: the same ACO and year with other expenditures. */
  @Test
  void theSettlementIsHeldAgainstTheAnnualReportOfItsYear() {
    var aco = "A7804";
    var annual = "P.%s.ACO.AEXPU.Y2023.D239999.T1111111.xlsx".formatted(aco);
    post(annual, ofAco(Packages.LOSSES, "AEXPU.Y2023", aco)).body("items[0].warnings", empty());
    post(REPORT.replace("A9907", aco), ofAco(Packages.SAVINGS, "STLMT.Y2023", aco))
        .body("items[0].outcomeCode", equalTo("ACCEPTED"))
        .body(
            "items[0].warnings",
            hasItem(containsString("Table 3 - Shared Savings Losses, row 9, column B")));
    post(annual.replace("T1111111", "T1121111"), ofAco(Packages.SAVINGS, "AEXPU.Y2023", aco))
        .body("items[0].outcomeCode", equalTo("ACCEPTED"))
        .body("items[0].warnings", empty());
  }

  private static byte[] ofAco(String set, String words, String aco) {
    return Packages.ofAco(Packages.workbook(set, words).bytes(), aco);
  }

  private static String quarter(String aco) {
    return "P." + aco + ".ACO.QEXPU.2024Q2.D249999.T0200000.xlsx";
  }

  /** Other bytes with the same figures. */
  private static byte[] changed(String aco, String note) {
    var workbook = Packages.workbook(Packages.PROSPECTIVE_TREND, "QEXPU.2024Q2").bytes();
    return Packages.with(
        Packages.ofAco(workbook, aco),
        "xl/sharedStrings.xml",
        text -> text.replace("All MSSP ACOs", "All MSSP ACOs " + note));
  }

  private static ValidatableResponse post(String name, byte[] body) {
    return given()
        .contentType("application/octet-stream")
        .queryParam("name", name)
        .body(body)
        .post("/deliveries")
        .then();
  }

  private static ValidatableResponse get(String aco, int year, String what) {
    return given()
        .get("/acos/" + aco + "/performance-years/" + year + "/" + what)
        .then()
        .statusCode(200);
  }
}
