package org.trueup.local.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Fingerprint;
import org.trueup.contracts.json.Json;

/** What the topics say after a run, without the copies that were put there on purpose. */
final class Evidence {
  private final Acos acos;
  private final List<Event> events;
  private final Map<String, List<Event>> byKey = new TreeMap<>();
  private final Set<String> ids;

  /**
   * @param again whether what is on file was announced again: then every event may stand more than
   *     once, and the last time counts
   */
  Evidence(Acos acos, List<Event> all, boolean again) {
    this.acos = acos;
    var own = all.stream().filter(event -> !event.copy()).toList();
    this.events = again ? Last.of(own, event -> event.topic() + " " + event.id()) : own;
    this.ids = events.stream().map(Event::id).collect(Collectors.toSet());
    events.forEach(
        event ->
            byKey
                .computeIfAbsent(event.topic() + " " + event.key(), key -> new ArrayList<>())
                .add(event));
  }

  int size() {
    return events.size();
  }

  /** Every id stands once. */
  List<String> twice() {
    var seen = new HashSet<String>();
    return events.stream()
        .map(event -> event.topic() + " " + event.id())
        .filter(id -> !seen.add(id))
        .map(id -> id + " stands there again")
        .toList();
  }

  /**
   * Every revision of a key stands there, from 1 to the last.
   *
   * @param onFile the last revision of results, as their services know it
   */
  List<String> gaps(Map<String, Long> onFile) {
    var gaps = new ArrayList<String>();
    var last = new TreeMap<>(onFile);
    byKey.forEach((key, of) -> last.merge(key, last(of).revision(), Math::max));
    last.forEach(
        (key, until) -> {
          var there =
              byKey.getOrDefault(key, List.of()).stream()
                  .map(Event::revision)
                  .collect(Collectors.toSet());
          LongStream.rangeClosed(1, until)
              .filter(revision -> !there.contains(revision))
              .forEach(revision -> gaps.add(key + ": revision " + revision + " is missing"));
        });
    return gaps;
  }

  /** Revisions of a key rise in the order in which they stand there. */
  List<String> disorder() {
    var disorder = new ArrayList<String>();
    byKey.forEach(
        (key, of) -> {
          for (int i = 1; i < of.size(); i++) {
            if (of.get(i).revision() < of.get(i - 1).revision()) {
              disorder.add(key + ": revision " + of.get(i).revision() + " follows a later one");
            }
          }
        });
    return disorder;
  }

  /** A later revision was recorded later, whatever the clocks said. */
  List<String> timesGoBack() {
    var back = new ArrayList<String>();
    byKey.forEach(
        (key, of) -> {
          var inOrder = of.stream().sorted(Comparator.comparingLong(Event::revision)).toList();
          for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i).isRecordedBefore(inOrder.get(i - 1))) {
              back.add(
                  "%s: revision %d was recorded earlier than the one before"
                      .formatted(key, inOrder.get(i).revision()));
            }
          }
        });
    return back;
  }

  /** What a result says it follows from is there. */
  List<String> rootless() {
    var rootless = new ArrayList<String>();
    for (var event : events) {
      for (var input : Inputs.of(event)) {
        if (!ids.contains(input)) {
          rootless.add(event.id() + " follows from " + input + ", which is not there");
        }
      }
    }
    return rootless;
  }

  /** How many are assigned by the latest list of each ACO and year that sends lists. */
  Map<String, Integer> assignedByLists() {
    var assigned = new TreeMap<String, Integer>();
    byKey.values().stream()
        .map(Evidence::last)
        .filter(event -> event.topic().equals(Topic.ASSIGNMENT_DETERMINED.topicName()))
        .filter(event -> event.content().has("list"))
        .forEach(
            event ->
                assigned.put(event.key(), event.content().path("assignedBeneficiaries").asInt()));
    return assigned;
  }

  Outcome outcome() {
    var fingerprints = new LinkedHashMap<String, String>();
    byKey.forEach((key, of) -> fingerprints.put(inAnyRun(key), fingerprint(last(of).content())));
    return new Outcome(fingerprints);
  }

  private static Event last(List<Event> of) {
    return of.stream().max(Comparator.comparingLong(Event::revision)).orElseThrow();
  }

  /**
   * Which revision of the people a benchmark was computed from is how it came about, too; and the
   * bytes of a list are those of its run.
   */
  private String fingerprint(JsonNode content) {
    var same = Json.read(inAnyRun(Json.write(content)), ObjectNode.class);
    same.remove("assignmentRevision");
    same.findParents("sha256").forEach(list -> ((ObjectNode) list).remove("sha256"));
    return Fingerprint.of(same);
  }

  private String inAnyRun(String text) {
    var same = text;
    for (int aco = 0; aco < MadeUpFacts.ACOS; aco++) {
      same = same.replace(acos.id(aco), Acos.placeholder(aco));
    }
    return same;
  }
}
