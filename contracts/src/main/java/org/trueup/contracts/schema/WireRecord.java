package org.trueup.contracts.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as a reader meets it on a topic, whatever client read it.
 *
 * @param headers by name; the CloudEvents attributes are among them
 * @param value JSON; absent where a state was taken away
 */
public record WireRecord(
    String topic, @Nullable String key, Map<String, String> headers, @Nullable String value) {

  public WireRecord {
    headers = Map.copyOf(headers);
  }

  @Nullable String header(String name) {
    return headers.get(name);
  }
}
