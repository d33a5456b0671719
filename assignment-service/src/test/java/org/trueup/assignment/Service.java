package org.trueup.assignment;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** The service as its callers see it. */
public final class Service {
  public static final String PROBLEM = "application/problem+json";

  private Service() {}

  public static RequestSpecification json(String body) {
    return given().contentType("application/json").body(body);
  }

  public static Response putAgreement(String acoId, String start, String body) {
    return json(body).put("/acos/" + acoId + "/agreements/" + start);
  }

  /** {@code terminate("A1012/agreements/2017-01-01", ...)}. */
  public static Response terminate(String agreement, String key, String body) {
    return json(body).header("Idempotency-Key", key).post("/acos/" + agreement + "/termination");
  }

  public static Response getAgreement(String acoId, String start) {
    return given().get("/acos/" + acoId + "/agreements/" + start);
  }

  public static Response postTable(String csv) {
    return given().contentType("text/csv").body(csv).post("/agreements");
  }

  public static Response report(String acoId, String year, String body) {
    return json(body).put(year(acoId, year) + "/reported-assignment");
  }

  public static Response report(String acoId, String year, int beneficiaries, String personYears) {
    var body = "{\"assignedBeneficiaries\": %d, \"personYears\": \"%s\"}";
    return report(acoId, year, body.formatted(beneficiaries, personYears));
  }

  public static Response getAssignment(String acoId, String year) {
    return given().get(year(acoId, year) + "/assignment");
  }

  public static String year(String acoId, String year) {
    return "/acos/" + acoId + "/performance-years/" + year;
  }

  /** {@code tracks("2016", "TRACK_1", "2017", "TRACK_1")}. */
  public static String tracks(String... yearsAndTracks) {
    var tracks = new StringBuilder();
    for (int i = 0; i < yearsAndTracks.length; i += 2) {
      tracks.append(i == 0 ? "" : ", ");
      tracks.append("\"%s\": \"%s\"".formatted(yearsAndTracks[i], yearsAndTracks[i + 1]));
    }
    return "\"tracksByYear\": {" + tracks + "}";
  }
}
