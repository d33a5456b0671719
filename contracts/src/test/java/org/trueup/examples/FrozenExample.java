package org.trueup.examples;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.schema.WireRecord;

/**
 * A record as it once went out. It never changes: what could be read then can be read for as long
 * as there is a version 1. Examples are only added.
 *
 * @param name what it shows: {@code owed-less-circumstances}
 */
public record FrozenExample(Topic topic, String name, WireRecord record) {

  /** What lies in a file. */
  private record Written(String topic, String key, Map<String, String> headers, JsonNode value) {}

  /** Every example of the events on a topic. */
  public static List<FrozenExample> of(Topic topic) {
    return text(topic, "names.txt").lines().map(name -> read(topic, name)).toList();
  }

  /** The event itself. */
  public <T> T as(Class<T> type) {
    return Json.read(String.valueOf(record.value()), type);
  }

  @Override
  public String toString() {
    return topic.event() + "/v1/" + name;
  }

  private static FrozenExample read(Topic topic, String name) {
    var written = Json.read(text(topic, name + ".json"), Written.class);
    var record =
        new WireRecord(
            written.topic(), written.key(), written.headers(), written.value().toString());
    return new FrozenExample(topic, name, record);
  }

  private static String text(Topic topic, String file) {
    var path = "/examples/" + topic.event() + "/v1/" + file;
    try (var resource = FrozenExample.class.getResourceAsStream(path)) {
      if (resource == null) {
        throw new IllegalStateException("no " + path);
      }
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(path, unreadable);
    }
  }
}
