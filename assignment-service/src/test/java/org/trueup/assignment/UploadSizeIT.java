package org.trueup.assignment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.trueup.assignment.SentLists.agree;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trueup.assignment.sample.SampleDeliveries;
import org.trueup.contracts.value.AcoId;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.embedded.SignsIn;
import org.trueup.rest.Upload;

/** What is sent as an upload may be larger than a body that is read whole. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class UploadSizeIT {
  private static final int MEGABYTE = 1_000_000;
  private static final int FIVE_AND_A_HALF_MEGABYTES = 5_500_000;

  /** Nobody lists it anywhere: its annotation alone says that it takes an upload. */
  @Path("/acos/{acoId}/of-a-test")
  public static class ResourceOfATest {
    @POST
    @Upload
    public long upload(@PathParam("acoId") AcoId acoId, InputStream body) throws IOException {
      return body.transferTo(OutputStream.nullOutputStream());
    }

    @POST
    @Path("/whole")
    public long whole(@PathParam("acoId") AcoId acoId, InputStream body) throws IOException {
      return body.transferTo(OutputStream.nullOutputStream());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {FIVE_AND_A_HALF_MEGABYTES, 60 * MEGABYTE})
  void readsClaimLinesOfThatManyBytes(int bytes) throws Exception {
    var aco = AcoIds.next();
    agree(aco);

    assertThat(claims(aco, lines(bytes)).getInt("assignedBeneficiaries")).isEqualTo(1);
  }

  @Test
  void readsATableOfAListThatLarge() {
    var aco = AcoIds.next();
    var list = SampleDeliveries.of(aco, 2018).get(2);
    var row = list.tables().get("1-1").split("\r\n")[1];
    var rows =
        IntStream.range(0, FIVE_AND_A_HALF_MEGABYTES / row.length())
            .mapToObj(number -> row.replace("1S00E00TT01", "7S%09d".formatted(number)))
            .collect(Collectors.joining("\r\n"));
    var table = list.tables().get("1-1") + rows + "\r\n";

    given()
        .contentType("text/csv")
        .queryParam("name", list.fileName("1-1"))
        .body(table.getBytes(StandardCharsets.UTF_8))
        .post("/acos/" + aco + "/assignment-lists")
        .then()
        .statusCode(201);
  }

  @Test
  void readsADeliveryThatLarge() {
    given()
        .contentType("application/octet-stream")
        .queryParam("name", "letter.pdf")
        .body(new byte[FIVE_AND_A_HALF_MEGABYTES])
        .post("/deliveries")
        .then()
        .statusCode(200)
        .body("items.outcomeCode[0]", equalTo("UNRECOGNIZED"));
  }

  @Test
  void anAnnotationMakesAnUploadOfAnyResource() {
    var path = "/acos/" + AcoIds.next() + "/of-a-test";

    send(path).statusCode(200).body(equalTo(String.valueOf(FIVE_AND_A_HALF_MEGABYTES)));
    send(path + "/whole")
        .statusCode(413)
        .contentType(Service.PROBLEM)
        .body("detail", startsWith("The request body exceeds the limit of 4 MB"));
  }

  private static ValidatableResponse send(String path) {
    return given()
        .contentType("application/octet-stream")
        .body(new byte[FIVE_AND_A_HALF_MEGABYTES])
        .post(path)
        .then();
  }

  /** Visits of one beneficiary, in rows of four hundred bytes. */
  private static String lines(int bytes) {
    var row = "1S00E00TT01,2018-03-01,99213,11,111111111,,08,,,109.48,";
    var padded = row + "x".repeat(400 - row.length() - 1) + "\n";
    return "mbi,date,code,place,tin,ccn,specialty,bill_type,revenue_code,allowed_charge,note\n"
        + padded.repeat(bytes / padded.length() + 1);
  }

  private static String months() {
    var rows =
        IntStream.rangeClosed(1, 12)
            .mapToObj("1S00E00TT01,2018-%02d,1,1,0,0,70,,OH\n"::formatted)
            .collect(Collectors.joining());
    return "mbi,month,part_a,part_b,group_health_plan,esrd,age,dual_status,residence\n" + rows;
  }

  /** A zip that makes nothing smaller. */
  private static JsonPath claims(String aco, String lines) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      add(zip, "participants.csv", "aco_id,tin\n" + aco + ",111111111\n");
      add(zip, "beneficiary_months.csv", months());
      add(zip, "claim_lines.csv", lines);
    }
    return sent(Service.year(aco, "2018") + "/claims-assignment?period=YEAR_END", bytes);
  }

  /** By a client that does not look at what it sends. */
  private static JsonPath sent(String path, ByteArrayOutputStream bytes) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
            .header("Content-Type", "application/octet-stream")
            .header(SignsIn.HEADER, SignsIn.value())
            .POST(HttpRequest.BodyPublishers.ofByteArray(bytes.toByteArray()))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      return JsonPath.from(answer.body());
    }
  }

  private static void add(ZipOutputStream zip, String name, String csv) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(csv.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
