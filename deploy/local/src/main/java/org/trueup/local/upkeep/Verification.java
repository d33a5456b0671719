package org.trueup.local.upkeep;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.json.Json;
import org.trueup.local.client.Target;
import org.trueup.local.machine.Service;

/**
 * All settlements of a system, computed again from their stored inputs.
 *
 * @param verified how many are as they are stored
 * @param different how many are not
 */
public record Verification(long verified, long different) {
  private static final Duration FOR_A_PAGE = Duration.ofMinutes(2);
  private static final int OK = 200;

  /** As settlement-service answers. */
  record Page(long verified, long different, List<Different> items, @Nullable String nextCursor) {}

  record Different(
      String acoId,
      String performanceYear,
      long revision,
      List<Difference> differences,
      Versions software,
      Versions rules) {}

  record Difference(String line, @Nullable String stored, @Nullable String recomputed) {}

  record Versions(String stored, String recomputed, boolean same) {}

  /**
   * Asks settlement-service page by page.
   *
   * @param everyRevision whether earlier revisions are meant too
   * @param lines told about each settlement that differs
   */
  public static Verification run(Target system, boolean everyRevision, Consumer<String> lines)
      throws InterruptedException {
    var query = "/settlements/verify?revisions=" + (everyRevision ? "all" : "current");
    var sum = new Verification(0, 0);
    try (var http = HttpClient.newHttpClient()) {
      @Nullable String cursor = null;
      do {
        var from = cursor == null ? "" : "&cursor=" + cursor;
        var page =
            page(http, system.at(Service.SETTLEMENT, query + from), system.authorization().get());
        page.items().forEach(different -> describe(different, lines));
        sum = new Verification(sum.verified + page.verified, sum.different + page.different);
        cursor = page.nextCursor();
      } while (cursor != null);
    }
    return sum;
  }

  public boolean isVerified() {
    return different == 0;
  }

  /** {@code 548 verified, 0 different}. */
  public String summary() {
    return verified + " verified, " + different + " different";
  }

  private static Page page(HttpClient http, URI address, String authorization)
      throws InterruptedException {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(FOR_A_PAGE)
            .header("Authorization", authorization)
            .POST(HttpRequest.BodyPublishers.noBody())
            .build();
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != OK) {
        throw new UpkeepFailed(address + " answers " + answer.statusCode() + ": " + answer.body());
      }
      return Json.read(answer.body(), Page.class);
    } catch (IOException unreachable) {
      throw new UpkeepFailed("cannot reach " + address, unreachable);
    }
  }

  private static void describe(Different one, Consumer<String> lines) {
    lines.accept(one.acoId() + " " + one.performanceYear() + " revision " + one.revision() + ":");
    for (var difference : one.differences()) {
      lines.accept(
          "  %s: stored %s, recomputed %s"
              .formatted(difference.line(), difference.stored(), difference.recomputed()));
    }
    describe("software", one.software(), lines);
    describe("rules", one.rules(), lines);
  }

  private static void describe(String what, Versions versions, Consumer<String> lines) {
    if (!versions.same()) {
      lines.accept(
          "  %s of the stored one %s, now %s"
              .formatted(what, versions.stored(), versions.recomputed()));
    }
  }
}
