package org.trueup.assignment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.trueup.assignment.SentLists.agree;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.trueup.assignment.sample.Bomb;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;

/**
 * Small uploads that want to do large damage are refused with a reason, and leave nothing behind.
 */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class UploadBombsIT {
  private static final int SIZE = 12_000;
  private static final String ACO = AcoIds.next();

  @ConfigProperty(name = "trueup.assignment.uploads")
  Path folder;

  @TestFactory
  Stream<DynamicTest> areRefusedWithAReasonOrHarmless() {
    agree(ACO);
    return bombs().stream().map(bomb -> DynamicTest.dynamicTest(bomb.title(), () -> send(bomb)));
  }

  @Test
  void areAtLeastSixty() {
    assertThat(bombs())
        .hasSizeGreaterThanOrEqualTo(60)
        .extracting(Bomb::title)
        .doesNotHaveDuplicates();
  }

  private static List<Bomb> bombs() {
    return Bomb.all(ACO, SIZE);
  }

  private void send(Bomb bomb) throws IOException {
    var answer =
        given()
            .contentType(bomb.target().contentType())
            .body(bomb.bytes().get())
            .post(bomb.target().path(ACO))
            .then()
            .extract();

    assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201, 400, 409, 413, 422);
    if (answer.statusCode() >= 400) {
      assertThat(answer.contentType()).isEqualTo(Service.PROBLEM);
      assertThat(answer.jsonPath().getString("detail")).isNotBlank();
    }
    assertThat(answer.asByteArray()).hasSizeLessThan(200_000);
    assertThat(uploads()).isEmpty();
  }

  private List<String> uploads() throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("in-use"))
          .toList();
    }
  }
}
