package org.trueup.local.topics;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.schema.Conformance;
import org.trueup.contracts.schema.EventSchema;

/** Holds lines that a Kafka client printed to the published schemas, and counts. */
public final class EventValidation {
  private final Conformance schemas = Conformance.ofReaders();
  private final @Nullable EventSchema event;
  private final Consumer<String> report;
  private final Map<String, Integer> validByTopic = new TreeMap<>();
  private int wrong;

  /**
   * Of lines as they come.
   *
   * @param event of which each line is a value; absent for records as {@code kcat -J} prints them,
   *     which name their topic and bring their headers
   * @param report told of each fault
   */
  public EventValidation(@Nullable EventSchema event, Consumer<String> report) {
    this.event = event;
    this.report = report;
  }

  /** Reads to the end. */
  public void read(BufferedReader lines) throws IOException {
    int number = 0;
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank()) {
        check(number, line);
      }
    }
  }

  public boolean allIsRight() {
    return wrong == 0;
  }

  /** {@code trueup.settlement-determined.v1: 2219} for each topic. */
  public List<String> counts() {
    return validByTopic.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList();
  }

  /** {@code validated 2221: 2219 keep to the published schemas, 2 do not}. */
  public String summary() {
    int valid = validByTopic.values().stream().mapToInt(Integer::intValue).sum();
    return "validated %d: %d keep to the published schemas, %d do not"
        .formatted(valid + wrong, valid, wrong);
  }

  private void check(int number, String line) {
    if (event != null) {
      count(number, event.topic().topicName(), schemas.faultsOf(event.topic(), line));
      return;
    }
    try {
      var record = KcatLine.read(line);
      if (record.topic() == null) {
        count(number, "", List.of("names no topic: use kcat -J, or tell --event"));
      } else {
        count(number, record.topic(), schemas.faultsOf(record.record(record.topic())));
      }
    } catch (IllegalArgumentException notFromKcat) {
      count(number, "", List.of("is not a record as kcat -J prints it"));
    }
  }

  private void count(int number, String topic, List<String> faults) {
    if (faults.isEmpty()) {
      validByTopic.merge(topic, 1, Integer::sum);
    } else {
      wrong++;
      faults.forEach(fault -> report.accept("line " + number + ": " + fault));
    }
  }
}
