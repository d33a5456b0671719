package org.trueup.local.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trueup.contracts.event.Topic;

/** The events that an event says it follows from: its cause, and whatever it was computed with. */
final class Inputs {
  private Inputs() {}

  /** Their ids. */
  static List<String> of(Event event) {
    var inputs = new ArrayList<String>();
    event.causation().ifPresent(inputs::add);
    var content = event.content();
    if (event.topic().equals(Topic.BENCHMARK_DETERMINED.topicName())) {
      assignment(content, event.key()).forEach(inputs::add);
    }
    if (event.topic().equals(Topic.SETTLEMENT_DETERMINED.topicName())) {
      agreement(content.at("/inputs/agreement"), event.aco()).forEach(inputs::add);
      benchmark(content.at("/inputs/benchmark"), event.key()).forEach(inputs::add);
    }
    return inputs;
  }

  private static Stream<String> agreement(JsonNode agreement, String aco) {
    return agreement.isMissingNode()
        ? Stream.empty()
        : Stream.of(
            "agreement/%s/%s/%s"
                .formatted(aco, agreement.path("start").asText(), agreement.path("revision")));
  }

  private static Stream<String> benchmark(JsonNode benchmark, String key) {
    return benchmark.isMissingNode()
        ? Stream.empty()
        : Stream.concat(
            Stream.of("benchmark/" + key + "/" + benchmark.path("revision")),
            assignment(benchmark, key));
  }

  private static Stream<String> assignment(JsonNode benchmark, String key) {
    return Stream.of(benchmark.path("assignmentRevision"))
        .filter(JsonNode::isNumber)
        .map(revision -> "assignment/" + key + "/" + revision);
  }
}
