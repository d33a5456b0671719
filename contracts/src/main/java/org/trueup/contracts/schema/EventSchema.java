package org.trueup.contracts.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trueup.contracts.event.Topic;

/**
 * The JSON Schema (2020-12) of an event, as it is published. Version 1 only grows: what a reader of
 * today relies on still holds for every event of tomorrow, and a test compares each change with
 * what was published before.
 */
public record EventSchema(Topic topic) {
  /** Found once: looking into the jar costs more than holding an event against its schema. */
  private static final List<EventSchema> ALL =
      Arrays.stream(Topic.values())
          .map(EventSchema::new)
          .filter(schema -> Documents.exist(schema.path()))
          .toList();

  /** Of every event that is announced. */
  public static List<EventSchema> all() {
    return ALL;
  }

  /** By the name under which services give it out: {@code agreement-signed.v1.json}. */
  public static Optional<EventSchema> named(String fileName) {
    return all().stream().filter(schema -> schema.fileName().equals(fileName)).findFirst();
  }

  /** Of the events on a topic. */
  public static Optional<EventSchema> ofTopic(String topicName) {
    return all().stream().filter(it -> it.topic.topicName().equals(topicName)).findFirst();
  }

  public String fileName() {
    return topic.event() + ".v1.json";
  }

  /** Its name for ever, and the header {@code ce_dataschema} of each event. */
  public String uri() {
    return "urn:trueup:schema:" + topic.event() + ":v1";
  }

  /** The document itself. */
  public String text() {
    return Documents.read(path());
  }

  private String path() {
    return "/schemas/" + fileName();
  }
}
