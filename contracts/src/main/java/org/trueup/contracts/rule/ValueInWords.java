package org.trueup.contracts.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A value of the law on one line: {@code most-points 4, most-share 0.1}; what lies deeper stands in
 * parentheses.
 */
final class ValueInWords {
  /** The most figures that are read at a glance. */
  private static final int FEW = 2;

  private ValueInWords() {}

  static String of(JsonNode value) {
    if (value.isObject()) {
      var mark = isPlain(value) ? ", " : "; ";
      return value.properties().stream()
          .map(field -> field.getKey() + " " + inside(field.getValue()))
          .collect(Collectors.joining(mark));
    }
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(ValueInWords::inside)
          .collect(Collectors.joining(", "));
    }
    return value.asText();
  }

  /** Whether a few plain figures are the whole of it, which one reads together. */
  static boolean isShort(JsonNode value) {
    return value.isObject() && value.size() <= FEW && isPlain(value);
  }

  private static String inside(JsonNode value) {
    if (value.isArray() && value.isEmpty()) {
      return "none";
    }
    return value.isObject() ? "(" + of(value) + ")" : of(value);
  }

  private static boolean isPlain(JsonNode value) {
    return StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isValueNode);
  }
}
