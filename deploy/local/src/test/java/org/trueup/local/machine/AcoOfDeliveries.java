package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.trueup.assignment.sample.SampleList;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.json.Json;
import org.trueup.local.client.Call;
import org.trueup.local.client.ResultFeed;
import org.trueup.local.client.Services;
import org.trueup.local.delivery.Deliveries;
import org.trueup.local.delivery.LoadedFile.Outcome;

/**
 * An ACO of which the same is known as of others, but for its lists.
 *
 * @param folder where lists lie until they are sent
 */
record AcoOfDeliveries(String id, Services services, Path folder) {
  private static final String PLACEHOLDER = "A0000";
  private static final Map<String, Object> AGREEMENT =
      Map.of("acoName", "Made-up", "tracksByYear", Map.of("2025", "BASIC_A", "2026", "BASIC_B"));

  String key(String year) {
    return id + "/" + year;
  }

  void agree() throws InterruptedException {
    put(Service.ASSIGNMENT, "/acos/" + id + "/agreements/2025-01-01", AGREEMENT);
  }

  /** A sixth of the benchmark is saved, more than the highest minimum savings rate. */
  void sendFacts(String year) throws InterruptedException {
    var benchmark = Map.<String, Object>of("perCapita", "12000");
    var expenditures = Map.<String, Object>of("perCapita", "10000");
    var quality = Map.<String, Object>of("standard", "MET", "score", "0.9");
    put(Service.BENCHMARK, of(year) + "/reported-benchmarks/FINAL", benchmark);
    put(Service.BENCHMARK, of(year) + "/expenditures/FINAL", expenditures);
    put(Service.SETTLEMENT, of(year) + "/quality", quality);
  }

  void deliver(List<SampleList> lists) throws IOException, InterruptedException {
    for (var list : lists) {
      var zip = Files.write(folder.resolve(list.name() + ".zip"), list.zip());
      var answer = new Deliveries(services).send(list.name() + ".zip", zip).getFirst();
      assertThat(answer.outcome())
          .as(answer.toString())
          .isIn(Outcome.ACCEPTED, Outcome.KNOWN, Outcome.SUPERSEDED);
    }
  }

  /** Waits for the settlement that follows from the assignment as it is now. */
  void awaitSettlement(ResultFeed feed, String year) throws InterruptedException {
    var assignment = Json.read(get(Service.ASSIGNMENT, "/assignment", year), JsonNode.class);
    feed.await(key(year), assignment.path("revision").asLong());
  }

  JsonNode figures(String year) throws InterruptedException {
    return answer("/settlement", year).path("figures");
  }

  /**
   * The service's answers about a settlement, and what it was computed from: without the ACO, and
   * without what says how it came about.
   */
  String settlement(String year) throws InterruptedException {
    var whole = answer("/settlement", year);
    var computedFrom = whole.path("inputs").deepCopy();
    ((ObjectNode) computedFrom.path("benchmark")).remove("assignmentRevision");
    var lines = answer("/settlement/lines", year);
    return Fingerprint.canonicalText(
        Map.of("whole", whole, "computedFrom", computedFrom, "lines", lines));
  }

  private JsonNode answer(String what, String year) throws InterruptedException {
    var body = get(Service.SETTLEMENT, what, year).replace(id, PLACEHOLDER);
    return Json.read(body, JsonNode.class);
  }

  private String get(Service service, String what, String year) throws InterruptedException {
    return services.send(Call.get(what, service, of(year) + what)).body();
  }

  private void put(Service service, String path, Map<String, Object> body)
      throws InterruptedException {
    services.send(Call.put(path, service, path, body));
  }

  private String of(String year) {
    return "/acos/" + id + "/performance-years/" + year;
  }
}
