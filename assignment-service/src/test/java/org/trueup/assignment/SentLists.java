package org.trueup.assignment;

import static io.restassured.RestAssured.given;
import static org.trueup.assignment.Service.json;
import static org.trueup.assignment.Service.putAgreement;
import static org.trueup.assignment.Service.tracks;

import io.restassured.response.Response;
import org.trueup.assignment.sample.SampleList;

/** Assignment lists as an ACO sends and withdraws them. */
public final class SentLists {
  private SentLists() {}

  public static void agree(String aco) {
    putAgreement(aco, "2017-01-01", "{" + tracks("2017", "1", "2018", "1", "2019", "1") + "}")
        .then()
        .statusCode(201);
  }

  public static Response post(String aco, SampleList list) {
    return given()
        .contentType("application/zip")
        .queryParam("name", list.name() + ".zip")
        .body(list.zip())
        .post("/acos/" + aco + "/assignment-lists");
  }

  /** Returns the number of the list. */
  public static int accepted(String aco, SampleList list) {
    return post(aco, list).then().statusCode(201).extract().path("listId");
  }

  public static void withdraw(String aco, int listId) {
    json("{\"reason\": \"wrong\"}")
        .post("/acos/" + aco + "/assignment-lists/" + listId + "/withdrawal")
        .then()
        .statusCode(200);
  }

  public static Response lookUp(String aco, String body) {
    return json(body).post("/acos/" + aco + "/beneficiaries/lookup");
  }

  public static String tokenOf(String aco, String mbi) {
    return lookUp(aco, "{\"mbis\": [\"" + mbi + "\"]}")
        .path("mbis.find {it.mbi == '" + mbi + "'}.token");
  }
}
