package org.trueup.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.json.Json;

/**
 * Whether the CloudEvents headers of a record (binary mode) are there and say what the value says.
 */
final class HeaderCheck {
  private final EventSchema schema;
  private final WireRecord record;
  private final JsonNode value;
  private final List<String> faults = new ArrayList<>();

  HeaderCheck(EventSchema schema, WireRecord record) {
    this.schema = schema;
    this.record = record;
    this.value = valueOf(record);
  }

  List<String> faults() {
    is("ce_specversion", "1.0");
    is("ce_type", schema.topic().topicName());
    is("ce_dataschema", schema.uri());
    is("content-type", record.value() == null ? null : "application/json");
    is("ce_subject", record.key());
    matches("ce_source", "/trueup/[a-z]+");
    matches("ce_id", "[a-z]+/.+");
    matches("ce_time", "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z");
    if (value.isObject()) {
      agreesWithTheValue();
    }
    return faults;
  }

  /** What is said twice is said alike. */
  private void agreesWithTheValue() {
    var key = String.valueOf(record.key());
    if (!key.startsWith(value.path("acoId").asText() + "/")) {
      faults.add("the key " + key + " does not begin with the acoId of the value");
    }
    if (value.has("token")) {
      agreesWithAPersonsState();
    } else {
      is("ce_time", value.path("recordedAt").asText());
      is("ce_causationid", value.path("cause").path("eventId").asText(null));
      var id = String.valueOf(record.header("ce_id"));
      if (!id.endsWith("/" + key + "/" + value.path("revision").asText())) {
        faults.add("ce_id is " + id + ": key and revision of the value are others");
      }
    }
  }

  /**
   * A beneficiary's state has no revision of its own: the determination that announced it counts.
   */
  private void agreesWithAPersonsState() {
    var year = value.path("acoId").asText() + "/" + value.path("performanceYear").asText();
    var determination = year + "/" + value.path("assignmentRevision").asText();
    var token = value.path("token").asText();
    is("ce_subject", year + "/" + token);
    is("ce_id", "roster/" + determination + "/" + token);
    is("ce_causationid", "assignment/" + determination);
  }

  private void is(String header, @Nullable String expected) {
    var actual = record.header(header);
    if (!Objects.equals(actual, expected)) {
      faults.add("header " + header + " is " + actual + " and not " + expected);
    }
  }

  private void matches(String header, String form) {
    var actual = record.header(header);
    if (actual == null || !actual.matches(form)) {
      faults.add("header " + header + " is " + actual + ": not of the form " + form);
    }
  }

  private static JsonNode valueOf(WireRecord record) {
    try {
      var value = record.value();
      return value == null ? NullNode.getInstance() : Json.read(value, JsonNode.class);
    } catch (IllegalArgumentException notJson) {
      return NullNode.getInstance(); // the schema check says so
    }
  }
}
