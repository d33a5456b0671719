package org.trueup.local.topics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.schema.WireRecord;

/**
 * A record as {@code kcat -J} prints it: a line of JSON.
 *
 * @param headers name, text, name, text and so on
 */
record KcatLine(
    @Nullable String topic,
    @Nullable String key,
    @Nullable List<String> headers,
    @Nullable String payload) {

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException when it is none
   */
  static KcatLine read(String line) {
    return Json.read(line, KcatLine.class);
  }

  WireRecord record(String topicName) {
    return new WireRecord(topicName, key, byName(), payload);
  }

  private Map<String, String> byName() {
    var byName = new HashMap<String, String>();
    for (int i = 0; headers != null && i + 1 < headers.size(); i += 2) {
      byName.put(headers.get(i), headers.get(i + 1));
    }
    return byName;
  }
}
