package org.trueup.contracts.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Json;

/**
 * Whether values and records keep to the published schemas. Needs the validator on the class path,
 * which services do not carry: it is for tests and for the command line.
 */
public final class Conformance {
  private final Map<Topic, JsonSchema> schemas = new EnumMap<>(Topic.class);

  private Conformance(UnaryOperator<JsonNode> reading) {
    var factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012, builder -> builder.metaSchema(withWordsOfOurs()));
    var settings = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    for (var schema : EventSchema.all()) {
      var document = reading.apply(Json.read(schema.text(), JsonNode.class));
      schemas.put(schema.topic(), factory.getSchema(document, settings));
    }
  }

  /** Keywords that tell people and programs something, and constrain nothing. */
  private static JsonMetaSchema withWordsOfOurs() {
    return JsonMetaSchema.builder(JsonMetaSchema.getV202012())
        .keyword(new NonValidationKeyword("x-unit"))
        .keyword(new NonValidationKeyword(ClosedSchema.OPEN_LIST))
        .build();
  }

  /** As a reader sees it: what it does not know is no fault. */
  public static Conformance ofReaders() {
    return new Conformance(schema -> schema);
  }

  /** As whoever announces must see it: nothing may go out that no schema speaks of. */
  public static Conformance ofProducers() {
    return new Conformance(ClosedSchema::of);
  }

  /** What is wrong with a value, each with its place in it; nothing when all is right. */
  public List<String> faultsOf(Topic topic, String value) {
    try {
      return Objects.requireNonNull(schemas.get(topic))
          .validate(Json.read(value, JsonNode.class))
          .stream()
          .map(ValidationMessage::getMessage)
          .toList();
    } catch (IllegalArgumentException notJson) {
      return List.of("the value is not JSON: " + notJson.getMessage());
    }
  }

  /** What is wrong with a record: its headers, its key, its value. */
  public List<String> faultsOf(WireRecord record) {
    var schema = EventSchema.ofTopic(record.topic());
    if (schema.isEmpty()) {
      return List.of(record.topic() + " is no topic of the catalog");
    }
    var faults = new ArrayList<>(new HeaderCheck(schema.get(), record).faults());
    if (record.value() != null) {
      faults.addAll(faultsOf(schema.get().topic(), record.value()));
    }
    return List.copyOf(faults);
  }
}
