package org.trueup.local.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.json.Json;

/** The states of beneficiaries that stand on the topic of the rosters, in their order. */
record Rosters(List<State> states) {
  /** Identifiers of made-up people, the only ones that a run knows. */
  private static final Pattern IDENTIFIER = Pattern.compile("\\b1S[0-9A-Y]{9}\\b");

  /** Where it stands in an id. */
  private static final int REVISION = 3;

  /**
   * One record.
   *
   * @param key ACO, performance year and the token of a beneficiary
   * @param assigned absent where no list names the beneficiary any more
   */
  record State(
      String key, String id, long revision, @Nullable Boolean assigned, boolean namesSomebody) {
    static State of(ConsumerRecord<String, byte[]> record) {
      var id = Event.header(record, "ce_id").orElse("");
      if (record.value() == null) {
        return new State(record.key(), id, revisionOf(id), null, false);
      }
      var content = Json.read(record.value(), JsonNode.class);
      var text = new String(record.value(), StandardCharsets.UTF_8);
      return new State(
          record.key(),
          id,
          content.path("assignmentRevision").asLong(),
          content.path("assigned").asBoolean(),
          IDENTIFIER.matcher(text).find());
    }

    /** What is taken away has no content: {@code roster/A9004/2018/7/...} says since when. */
    private static long revisionOf(String id) {
      return Long.parseLong(id.split("/")[REVISION]);
    }

    /** The ACO and year. */
    String of() {
      return key.substring(0, key.lastIndexOf('/'));
    }
  }

  static Rosters of(List<ConsumerRecord<String, byte[]>> records) {
    return new Rosters(records.stream().map(State::of).toList());
  }

  /** Where rosters were announced again, the last time counts. */
  Rosters announcedAgain() {
    return new Rosters(Last.of(states, State::id));
  }

  /** Every record stands once. */
  List<String> twice() {
    var seen = new HashSet<String>();
    return states.stream()
        .map(State::id)
        .filter(id -> !seen.add(id))
        .map(id -> id + " stands there again")
        .toList();
  }

  /** States of a beneficiary do not go back, and nobody is named. */
  List<String> wrong() {
    var wrong = new ArrayList<String>();
    var latest = new TreeMap<String, Long>();
    for (var state : states) {
      if (state.namesSomebody()) {
        wrong.add("an identifier stands on the roster of " + state.of());
      }
      if (state.revision() < latest.merge(state.key(), state.revision(), Math::max)) {
        wrong.add(state.id() + " follows a later one");
      }
    }
    return wrong;
  }

  /**
   * On each roster stand as many people as were determined.
   *
   * @param determined how many, by ACO and year; those without a list are not on any roster
   */
  List<String> missing(Map<String, Integer> determined) {
    var assigned = new TreeMap<String, Boolean>();
    states.forEach(state -> assigned.put(state.key(), Boolean.TRUE.equals(state.assigned())));
    var counts = new TreeMap<String, Integer>();
    assigned.forEach(
        (key, is) ->
            counts.merge(key.substring(0, key.lastIndexOf('/')), is ? 1 : 0, Integer::sum));
    return determined.entrySet().stream()
        .filter(of -> !of.getValue().equals(counts.getOrDefault(of.getKey(), 0)))
        .map(
            of ->
                "%s: %d are assigned, %d on the roster"
                    .formatted(of.getKey(), of.getValue(), counts.getOrDefault(of.getKey(), 0)))
        .toList();
  }
}
