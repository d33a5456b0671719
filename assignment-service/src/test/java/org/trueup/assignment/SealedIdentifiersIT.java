package org.trueup.assignment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.trueup.assignment.SentLists.accepted;
import static org.trueup.assignment.SentLists.agree;
import static org.trueup.assignment.SentLists.lookUp;
import static org.trueup.assignment.SentLists.tokenOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trueup.assignment.sample.SampleDeliveries;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;

@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class SealedIdentifiersIT {
  /** On the list of the test alone, so that no other has it. */
  private static final String MBI = "7S00E00TT02";

  private static final String UNDER_ANOTHER_KEY = "00000000-0000-8000-8000-0000000000a7";

  @Inject DataSource database;

  @BeforeEach
  void everythingIsUnderTheCurrentKey() {
    given().post("/identifier-keys/rotation").then().statusCode(200).body("left", equalTo(0));
  }

  private static String listed(String mbi) {
    var aco = AcoIds.next();
    agree(aco);
    var list = SampleDeliveries.of(aco, 2018).getFirst();
    accepted(aco, list.with("1-1", list.tables().get("1-1").replace("1S00E00TT02", mbi)));
    return aco;
  }

  @Test
  void theFilesOfTheDatabaseHaveNoIdentifier() throws SQLException, IOException {
    var aco = listed(MBI);
    assertThat(tokenOf(aco, MBI)).isNotNull();
    given()
        .contentType("text/csv")
        .body("current_mbi,previous_mbi\n8S00E00TT02," + MBI + "\n")
        .post("/acos/" + aco + "/identifier-changes")
        .then()
        .statusCode(200);
    var found = new ArrayList<Path>();
    for (var file : filesOfTheDatabase()) {
      // Byte by byte: a text that is in a file is in it as it is.
      var text = Files.readString(file, StandardCharsets.ISO_8859_1);
      if (text.contains(MBI) || text.contains("8S00E00TT02")) {
        found.add(file);
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void whatAnEarlierVersionLeftIsFoundAndThenSealed() throws SQLException {
    var mbi = "7S00E00XX03";
    owner(
        "insert into beneficiary (mbi, token, since) values ('%s', '%s', now())"
            .formatted(mbi, UNDER_ANOTHER_KEY));
    var aco = listed(mbi);
    assertThat(tokenOf(aco, mbi)).isEqualTo(UNDER_ANOTHER_KEY);

    given()
        .post("/identifier-keys/rotation")
        .then()
        .body("unsealed", equalTo(0))
        .body("left", equalTo(0));

    assertThat(tokenOf(aco, mbi)).isEqualTo(UNDER_ANOTHER_KEY);
    lookUp(aco, "{\"tokens\": [\"%s\"]}".formatted(UNDER_ANOTHER_KEY))
        .then()
        .body("tokens[0].mbis", equalTo(List.of(mbi)));
    try (var connection = database.getConnection();
        var size = connection.prepareStatement("select pg_relation_size('beneficiary')");
        var rows = size.executeQuery()) {
      rows.next();
      assertThat(rows.getLong(1)).isZero();
    }
  }

  private List<Path> filesOfTheDatabase() throws SQLException, IOException {
    owner("checkpoint");
    var folder = Path.of(owner("select setting from pg_settings where name = 'data_directory'"));
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /** As the administrator of the database. */
  private String owner(String command) throws SQLException {
    try (var connection = InfrastructureResource.asAdministrator("assignment");
        var statement = connection.createStatement()) {
      if (!statement.execute(command)) {
        return "";
      }
      try (var rows = statement.getResultSet()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }
}
