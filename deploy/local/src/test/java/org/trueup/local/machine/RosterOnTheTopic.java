package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Json;
import org.trueup.local.client.Call;
import org.trueup.local.client.Services;
import org.trueup.local.client.Topics;

/** The rosters that a reader of their topic ends with, as compaction leaves them. */
final class RosterOnTheTopic implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration ONE_POLL = Duration.ofMillis(100);

  private final Services services;
  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<String, Map<String, JsonNode>> states = new HashMap<>();

  RosterOnTheTopic(UpFile up) {
    this.services = new Services(up);
    this.consumer = Topics.fromTheBeginning(up.bootstrap(), Topic.BENEFICIARY_ASSIGNMENT_CHANGED);
  }

  /**
   * What the topic says of each person, by token, once it says what the service does; without the
   * ACO, and without what says how it came about.
   */
  Map<String, String> people(String aco, String year) throws InterruptedException {
    var atTheService = atTheService(aco, year);
    await("the roster of " + aco)
        .atMost(PATIENCE)
        .pollInSameThread() // a consumer belongs to one
        .pollInterval(Duration.ZERO)
        .until(() -> follows(aco, year, atTheService));
    var people = new TreeMap<String, String>();
    atTheService.forEach((token, state) -> people.put(token, content(state)));
    return people;
  }

  private boolean follows(String aco, String year, Map<String, JsonNode> atTheService) {
    consumer.poll(ONE_POLL).forEach(this::keep);
    return read(aco, year).equals(atTheService);
  }

  private Map<String, JsonNode> read(String aco, String year) {
    return states.getOrDefault(aco + "/" + year, Map.of());
  }

  private void keep(ConsumerRecord<String, byte[]> event) {
    int end = event.key().lastIndexOf('/');
    var roster = states.computeIfAbsent(event.key().substring(0, end), key -> new HashMap<>());
    var token = event.key().substring(end + 1);
    if (event.value() == null) {
      roster.remove(token);
    } else {
      roster.put(token, Json.read(event.value(), JsonNode.class));
    }
  }

  private static String content(JsonNode state) {
    var content = (ObjectNode) state.deepCopy();
    content.remove(List.of("acoId", "assignmentRevision", "listId"));
    return content.toString();
  }

  private Map<String, JsonNode> atTheService(String aco, String year) throws InterruptedException {
    var path = "/acos/" + aco + "/performance-years/" + year + "/beneficiaries?limit=1000";
    var answer = services.send(Call.get("roster", Service.ASSIGNMENT, path)).body();
    var page = Json.read(answer, JsonNode.class);
    assertThat(page.path("nextCursor").isMissingNode()).as("all on one page").isTrue();
    var people = new HashMap<String, JsonNode>();
    page.path("items").forEach(person -> people.put(person.path("token").asText(), person));
    return people;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
