package org.trueup.settlement;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.value.Track;
import org.trueup.embedded.AcoIds;
import org.trueup.embedded.InfrastructureResource;
import org.trueup.embedded.SignsIn;

/** Who waits for a settlement takes nothing from those who do not. */
@QuarkusTest
@QuarkusTestResource(InfrastructureResource.class)
class WaitingReadersIT {
  /** More than the threads that requests are worked on with. */
  private static final int READERS = 210;

  private static final int TO_GET_WARM = 20;

  /** They come one after another: what is looked at is how they wait. */
  private static final Duration BETWEEN_TWO = Duration.ofMillis(10);

  /** Alone it takes some milliseconds. */
  private static final Duration A_BUSY_MACHINE = Duration.ofSeconds(5);

  private static final String ACO = AcoIds.next();
  private static final String SETTLEMENT = "/acos/" + ACO + "/performance-years/2018/settlement";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Neighbors neighbors;

  @ConfigProperty(name = "trueup.settlement.waiting-readers-of-a-caller")
  int most;

  @BeforeAll
  static void meet() {
    neighbors = new Neighbors();
    neighbors.sign(ACO, "2018-01-01", "2018", Track.TRACK_1);
    neighbors.announceBenchmark(ACO, "2018", 1, 10_000, "120000000", "112800000");
    neighbors.awaitSettlement(ACO + "/2018", event -> event.inputs().benchmark() != null);
  }

  @BeforeEach
  void getWarm() {
    for (int n = 0; n < TO_GET_WARM; n++) {
      ask(SETTLEMENT, 0).join();
    }
  }

  @Test
  void takeNothingFromOthersAndAreAnsweredWhenItComes() {
    var readers = waiting(READERS, 2);
    pause(Duration.ofMillis(500));

    var begun = System.nanoTime();
    assertThat(ask(SETTLEMENT, 0).join().statusCode()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(A_BUSY_MACHINE);
    assertThat(readers).as("%s", done(readers)).noneMatch(CompletableFuture::isDone);

    neighbors.announceBenchmark(ACO, "2018", 2, 10_000, "120000000", "110000000");
    for (var reader : readers) {
      assertThat(reader.join().body()).contains("\"assignmentRevision\":2");
    }
  }

  @Test
  void areSoManyOfEachCallerAndNoMoreAndAreAnsweredWhenTheirTimeIsOver() {
    var readers = waiting(most + 5, 3);
    var refused =
        Awaitility.await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> done(readers), done -> done.size() == 5);
    for (var answer : refused) {
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    }
    neighbors.announceBenchmark(ACO, "2018", 3, 10_000, "120000000", "110000000");
    readers.forEach(CompletableFuture::join);

    var tag = given().get(SETTLEMENT).then().body("acoId", equalTo(ACO)).extract().header("ETag");
    given()
        .header("Prefer", "wait=1")
        .header("If-None-Match", tag)
        .get(SETTLEMENT + "?assignmentRevision=999999")
        .then()
        .statusCode(304);
  }

  private static List<HttpResponse<String>> done(
      List<CompletableFuture<HttpResponse<String>>> readers) {
    return readers.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join).toList();
  }

  private static List<CompletableFuture<HttpResponse<String>>> waiting(
      int readers, int assignmentRevision) {
    return IntStream.range(0, readers)
        .mapToObj(
            n -> {
              pause(BETWEEN_TWO);
              return ask(SETTLEMENT + "?assignmentRevision=" + assignmentRevision, 30);
            })
        .toList();
  }

  private static CompletableFuture<HttpResponse<String>> ask(String path, int seconds) {
    var request =
        HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
            .header(SignsIn.HEADER, SignsIn.value())
            .header("Prefer", "wait=" + seconds)
            .build();
    return CLIENT.sendAsync(request, HttpResponse.BodyHandlers.ofString());
  }

  private static void pause(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
