package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trueup.contracts.json.Json;
import org.trueup.local.client.Call;
import org.trueup.local.client.NotTaken;
import org.trueup.local.client.Services;
import org.trueup.local.delivery.Deliveries;
import org.trueup.workbooks.Packages;

/**
 * ACOs of which nothing is known but their agreements, and then what CMS sends in a year: from one
 * load each becomes settled, with CMS's determination beside it.
 */
final class AcosOfWorkbooks {
  private static final int LAST_REVIEWED = 2026;

  /** It goes through REST, Kafka and three databases, and comes out as it is. */
  private static final String NAME = "Médicos Ünidos “Centro” 東";

  private static final long PATIENCE = 30_000_000_000L;

  private final Services services;
  private final Path folder;

  AcosOfWorkbooks(UpFile up, Path folder) throws IOException {
    this.services = new Services(up);
    this.folder = Files.createDirectories(folder.resolve("workbooks"));
  }

  /**
   * An ACO and its package.
   *
   * @param amount what CMS determined
   */
  private record Story(String aco, String set, int start, int year, String track, String amount) {
    String path() {
      return "/acos/" + aco + "/performance-years/" + year;
    }
  }

  private static final List<Story> STORIES =
      List.of(
          new Story("A7911", Packages.SAVINGS, 2022, 2023, "BASIC_E", "5371232.38"),
          new Story("A7912", Packages.LOSSES, 2022, 2023, "BASIC_E", "-2367794.91"),
          new Story("A7913", Packages.ONE_SIDED, 2022, 2023, "BASIC_B", "4296985.91"),
          new Story("A7916", Packages.ONE_SIDED_LOSSES, 2022, 2023, "BASIC_B", "0"),
          new Story("A7914", Packages.PROSPECTIVE_TREND, 2024, 2024, "BASIC_E", "5192552.91"),
          new Story(
              "A7917", Packages.PROSPECTIVE_TREND_LOSSES, 2024, 2024, "BASIC_E", "-2257625.58"),
          new Story(
              "A7918", Packages.PROSPECTIVE_TREND_ONE_SIDED, 2024, 2024, "BASIC_B", "4154042.33"),
          new Story(
              "A7919", Packages.PROSPECTIVE_TREND_ONE_SIDED_LOSSES, 2024, 2024, "BASIC_B", "0"));

  void areSettledFromOneLoadEach() throws Exception {
    for (var story : STORIES) {
      agree(story);
      var zip = folder.resolve(story.aco + ".zip");
      Files.write(zip, Packages.zip(story.set, story.aco));
      var report = new Deliveries(services).load(zip);
      assertThat(report.isClean()).as(String.join("\n", report.lines())).isTrue();
    }
    for (var story : STORIES) {
      assertSettled(story);
    }
  }

  /** The benchmark that CMS delivered, and then quarter after quarter: each projects the year. */
  void areProjectedAfterEachQuarter() throws Exception {
    var story = new Story("A7915", Packages.SAVINGS, 2022, 2023, "BASIC_E", "");
    agree(story);
    // A year is projected by the quality result on file; no quarterly report has one.
    var quality = Map.of("standard", "MET", "score", "0.9");
    services.send(Call.put("quality", Service.SETTLEMENT, story.path() + "/quality", quality));
    var seen = "";
    for (var part : Packages.parts(Packages.zip(story.set, story.aco))) {
      if (part.name().contains(".STLMT.")) {
        continue;
      }
      Files.write(folder.resolve(part.name()), part.bytes());
      var report = new Deliveries(services).load(folder.resolve(part.name()));
      assertThat(report.isClean()).as(String.join("\n", report.lines())).isTrue();
      if (part.name().contains(".QEXPU.")) {
        seen = awaitProjection(story, seen);
      }
    }
  }

  /** Each quarter has expenditures of its own. */
  private String awaitProjection(Story story, String before) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE;
    while (true) {
      var settlement = get(story, "/settlement");
      var total = settlement.path("figures").path("totalExpenditures").asText();
      if (settlement.path("stage").asText().equals("PROJECTED") && !total.equals(before)) {
        return total;
      }
      assertThat(System.nanoTime()).as(settlement.toString()).isLessThan(end);
      Thread.sleep(100);
    }
  }

  private void agree(Story story) throws InterruptedException {
    var tracks = new TreeMap<String, String>();
    for (int year = story.start; year < story.start + 5 && year <= LAST_REVIEWED; year++) {
      tracks.put(String.valueOf(year), story.track);
    }
    Map<String, Object> elections =
        story.track.equals("BASIC_E") ? Map.of("minimumRate", "0.01") : Map.of();
    var body = Map.of("acoName", NAME, "tracksByYear", tracks, "elections", elections);
    var path = "/acos/" + story.aco + "/agreements/" + story.start + "-01-01";
    services.send(Call.put("agreement", Service.ASSIGNMENT, path, body));
  }

  private void assertSettled(Story story) throws InterruptedException {
    var inForce = awaitSettlement(story);
    assertThat(inForce.path("amount").asText()).as(story.set).isEqualTo(story.amount);
    assertThat(inForce.path("variance").asText()).as(story.set).isEqualTo("0");
    var settlement = get(story, "/settlement");
    assertThat(settlement.path("acoName").asText()).isEqualTo(NAME);
    var benchmark = settlement.path("inputs").path("benchmark");
    assertThat(benchmark.path("stage").asText()).as(story.set).isEqualTo("RECONCILED");
    assertThat(settlement.path("waitingFor")).as(story.set).isEmpty();
  }

  /** CMS's amount is there at once, ours once the benchmark has arrived. */
  private JsonNode awaitSettlement(Story story) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE;
    while (true) {
      var inForce = get(story, "/settlement").path("inForce");
      if (inForce.has("variance") || System.nanoTime() > end) {
        return inForce;
      }
      Thread.sleep(100);
    }
  }

  private JsonNode get(Story story, String what) throws InterruptedException {
    try {
      var call = Call.get(what, Service.SETTLEMENT, story.path() + what);
      return Json.read(services.send(call).body(), JsonNode.class);
    } catch (NotTaken notYet) {
      return Json.read("{}", JsonNode.class);
    }
  }
}
