package org.trueup.settlement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.http.Issuer;
import org.trueup.workbooks.Packages;
import org.trueup.workbooks.Packages.Part;

/** CMS's settlement reports, from an upload to facts and CMS's determination. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class DeliveriesIT {
  private static final String TABLE_3 = "xl/worksheets/sheet7.xml";

  @Test
  void aReportBringsWhatCmsSettledFromAndWhatItDetermined() {
    var aco = "A7821";
    post("", Packages.zip(Packages.LOSSES, aco))
        .statusCode(200)
        .body("items.outcomeCode", hasItem("LEFT"))
        .body("items.findAll { it.outcomeCode == 'ACCEPTED' }.reports", contains("STLMT/2023"))
        .body(
            "items.find { it.reports == 'STLMT/2023' }.sheets.facts.flatten().path",
            containsInAnyOrder(
                of(aco) + "/quality",
                of(aco) + "/participant-revenue",
                of(aco) + "/circumstances",
                of(aco) + "/determinations"));
    get(aco, "determinations")
        .body("items[0].kind", equalTo("INITIAL"))
        .body("items[0].amount", equalTo("-2367794.91"))
        .body("items[0].date", equalTo("2024-08-05"))
        .body("items[0].lines.M", equalTo("0.01"))
        .body("items[0].lines.K", nullValue());
    get(aco, "quality").body("standard", equalTo("MET"));
    get(aco, "settlement/cms-report")
        .body("stamp", equalTo("D239999.T1111111"))
        .body("items.find { it.line == 'O' }.text", containsString("-"))
        .body("items.find { it.line == 'C' && it.type == 'ESRD' }.cell", equalTo("B9"));
  }

  /** Nobody but CMS can mend the day that its workbook prints. */
  @Test
  void aReportFromBeforeTheEndOfItsYearIsTakenWithAWarning() {
    var name = "P.A7827.ACO.STLMT.Y2023.D239999.T1111111.xlsx";
    var workbook = Packages.workbook(Packages.SAVINGS, "STLMT.Y2023").bytes();
    var early =
        Packages.with(
            Packages.ofAco(workbook, "A7827"),
            "xl/sharedStrings.xml",
            text -> text.replace("08/05/2024", "08/05/2023"));
    post(name, early)
        .statusCode(200)
        .body("items[0].outcomeCode", equalTo("ACCEPTED"))
        .body("items[0].warnings", hasItem(containsString("Date Produced is 2023-08-05")));
    get("A7827", "determinations").body("items[0].date", equalTo("2023-08-05"));
  }

  /** A score that is none: its cell is named. */
  @Test
  void aFactThatCannotBeIsRefusedByItsCell() {
    var name = "P.A7828.ACO.STLMT.Y2023.D239999.T1111111.xlsx";
    var workbook = Packages.workbook(Packages.SAVINGS, "STLMT.Y2023").bytes();
    var score =
        Packages.with(
            Packages.ofAco(workbook, "A7828"),
            TABLE_3,
            text -> text.replaceFirst("(<c r=\"B32\"[^>]*>)<v>[^<]*</v>", "$1<v>1.5</v>"));
    post(name, score)
        .body("items[0].outcomeCode", equalTo("REFUSED"))
        .body("items[0].errors[0].where.line", equalTo(32))
        .body("items[0].errors[0].where.column", equalTo("B"));
  }

  /** A delivery holds lists too, which are larger than any body that is read whole. */
  @Test
  void takesADeliveryOfManyMegabytes() {
    post("letter.pdf", new byte[5_500_000])
        .statusCode(200)
        .body("items.outcomeCode", contains("UNRECOGNIZED"));
  }

  @Test
  void aBodyThatNoResourceTakesIsRefusedInWords() {
    given()
        .contentType("application/json")
        .body(new byte[1_500_000])
        .put("/acos/A7829/performance-years/2023/quality")
        .then()
        .statusCode(413)
        .body("detail", containsString("exceeds the limit of 1 MB"));
  }

  @Test
  void anAddressThatIsTooLongIsRefusedInWords() {
    given()
        .get("/acos/A7829/performance-years/2023/settlement?asOf=" + "9".repeat(9_000))
        .then()
        .statusCode(400)
        .body("detail", containsString("asOf"));
  }

  @Test
  void aLaterReportWithAnotherAmountReopensAndRevises() {
    var aco = "A7822";
    var name = "P." + aco + ".ACO.STLMT.Y2023.D239999.T1111111.xlsx";
    var report = Packages.ofAco(Packages.workbook(Packages.SAVINGS, "STLMT.Y2023").bytes(), aco);
    post(name, report).body("items.outcomeCode", contains("ACCEPTED"));
    post(name, report).body("items.outcomeCode", contains("DUPLICATE"));
    var revised =
        Packages.with(
            report,
            TABLE_3,
            text ->
                text.replace("5480849.370921776", "2740424.685460888")
                    .replace("109616.98741843551", "54808.493709217755")
                    .replace("5371232.38350334", "2685616.19175167"));
    post(name.replace("T1111111", "T1111112"), revised)
        .body("items.outcomeCode", contains("ACCEPTED"));
    get(aco, "determinations")
        .body("items.kind", contains("INITIAL", "REOPENED", "REVISED"))
        .body("items[2].amount", equalTo("2685616.19"));
    post(name.replace("T1111111", "T1000000"), withNote(report))
        .body("items.outcomeCode", contains("SUPERSEDED"));
    get(aco, "determinations").body("items[2].kind", equalTo("REVISED"));
  }

  @Test
  void aNoticeOfCmsNeedsASecondPersonInAWorkbookToo() {
    var aco = "A7826";
    var name = "P." + aco + ".ACO.STLMT.Y2023.D239999.T1111111.xlsx";
    var report = Packages.ofAco(Packages.workbook(Packages.SAVINGS, "STLMT.Y2023").bytes(), aco);
    postAs(token("jane", "preparer"), name, report)
        .body("items.outcomeCode", contains("WAITING"))
        .body("items[0].detail", containsString("second person"));
    given().get(of(aco) + "/quality").then().statusCode(404);
    var approvals = "/acos/" + aco + "/approvals";
    int id = given().get(approvals).then().extract().path("items[0].id");
    given()
        .header("Authorization", token("john", "approver"))
        .contentType("application/json")
        .body("{\"reason\": \"as CMS's letter says\"}")
        .post(approvals + "/" + id + "/approval")
        .then()
        .statusCode(200);
    postAs(token("jane", "preparer"), name, report).body("items.outcomeCode", contains("ACCEPTED"));
  }

  private static String token(String subject, String role) {
    var claims = new HashMap<>(Issuer.claims(Set.of(role), List.of("*")));
    claims.put("sub", subject);
    return "Bearer " + Issuer.token(claims);
  }

  private static ValidatableResponse postAs(String who, String name, byte[] body) {
    return given()
        .header("Authorization", who)
        .contentType("application/octet-stream")
        .queryParam("name", name)
        .body(body)
        .post("/deliveries")
        .then();
  }

  @Test
  void whatIsNoReportIsNeitherSavedNorAFailureOfOurs() {
    var report = Packages.workbook(Packages.SAVINGS, "STLMT.Y2023").bytes();
    var cut = Arrays.copyOf(report, 9_000);
    var page = "<html>".getBytes(StandardCharsets.UTF_8);
    var zip =
        Packages.written(
            List.of(
                new Part("P.A7823.ACO.STLMT.Y2023.D239999.T1111111.xlsx", cut),
                new Part("P.A7824.ACO.STLMT.Y2023.D239999.T1111111.xlsx", page),
                new Part("P.A7825.ACO.STLMT.Y2023.D239999.T1111111.xlsx", report)));
    post("", zip)
        .statusCode(200)
        .body("items.outcomeCode", contains("REFUSED", "REFUSED", "REFUSED"));
    given().get(of("A7825") + "/quality").then().statusCode(404);
  }

  /** Other bytes with the same figures. */
  private static byte[] withNote(byte[] report) {
    return Packages.with(
        report, "xl/sharedStrings.xml", text -> text.replace("Synthetic", "Earlier synthetic"));
  }

  private static ValidatableResponse post(String name, byte[] body) {
    return given()
        .contentType("application/octet-stream")
        .queryParam("name", name)
        .body(body)
        .post("/deliveries")
        .then();
  }

  private static ValidatableResponse get(String aco, String what) {
    return given().get(of(aco) + "/" + what).then().statusCode(200);
  }

  private static String of(String aco) {
    return "/acos/" + aco + "/performance-years/2023";
  }
}
