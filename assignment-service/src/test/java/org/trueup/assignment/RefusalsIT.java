package org.trueup.assignment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.trueup.assignment.Service.putAgreement;
import static org.trueup.assignment.Service.tracks;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class RefusalsIT {
  /** Of whom nothing is on file. */
  private static final String ACO = AcoIds.next();

  private static final int FIVE_MEGABYTES = 5_000_000;

  @Inject DataSource database;

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/cases/wrong-requests.csv",
      delimiter = '|',
      quoteCharacter = '\'',
      numLinesToSkip = 1)
  void answersAWrongRequestWithItsFault(
      String title,
      String method,
      String path,
      String type,
      String body,
      int status,
      String where) {
    var request = given().contentType(type == null ? "application/json" : type);
    var answer =
        (body == null ? request : request.body(body.replace("{aco}", ACO).replace("\\n", "\n")))
            .request(method, path.replace("{aco}", ACO));

    assertThat(answer.statusCode()).as(title + ": " + answer.asString()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith(Service.PROBLEM);
    answer.then().body("type", startsWith("urn:trueup:problem:")).body("status", equalTo(status));
    if (where != null) {
      assertThat(answer.jsonPath().getString("errors.where")).contains(where);
      assertThat(answer.jsonPath().getList("errors.expected")).isNotEmpty();
    }
  }

  @Test
  void refusesAYearThatAnotherAgreementCovers() {
    var aco = AcoIds.next();
    putAgreement(aco, "2016-01-01", "{" + tracks("2016", "1", "2017", "1") + "}");

    putAgreement(aco, "2017-01-01", "{" + tracks("2017", "1") + "}")
        .then()
        .statusCode(422)
        .contentType(Service.PROBLEM)
        .body("errors.where.pointer", hasItem("/tracksByYear/2017"))
        .body("errors.rule", hasItem("A performance year belongs to one agreement"))
        .body("errors.cite", hasItem("42 CFR 425.200(c)"));
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    var large = new byte[FIVE_MEGABYTES];
    for (var type : new String[] {"text/csv", "application/json"}) {
      given()
          .contentType(type)
          .body(large)
          .post("/agreements")
          .then()
          .statusCode(413)
          .contentType(Service.PROBLEM)
          .body("detail", startsWith("The request body exceeds the limit of 4 MB"));
    }
  }

  @Test
  void refusesABodyThatIsTooLargeAndDoesNotSaySo() {
    given()
        .contentType("text/csv")
        .body(new ByteArrayInputStream(new byte[FIVE_MEGABYTES]))
        .post("/agreements")
        .then()
        .statusCode(413)
        .contentType(Service.PROBLEM);
  }

  @Test
  void letsNotEvenTheOwnerChangeARow() throws SQLException {
    var aco = AcoIds.next();
    putAgreement(aco, "2016-01-01", "{" + tracks("2016", "1") + "}");

    try (var connection = InfrastructureResource.asOwnerOf("assignment");
        var statement = connection.createStatement()) {
      for (var change :
          new String[] {
            "update agreement set revision = 9", "delete from agreement", "truncate agreement"
          }) {
        Assertions.assertThatThrownBy(() -> statement.execute(change))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("never changed");
      }
    }
  }
}
