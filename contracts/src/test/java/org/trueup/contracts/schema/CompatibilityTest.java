package org.trueup.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Json;

/** No change takes from its readers what a published schema promised them. */
class CompatibilityTest {
  private static final Path PUBLISHED = Path.of("src/test/resources/published");
  private static final EventSchema SETTLEMENT = new EventSchema(Topic.SETTLEMENT_DETERMINED);

  /** Every schema of every release, against today's of the same event. */
  @TestFactory
  Stream<DynamicTest> keepsWhatWasPublished() throws IOException {
    try (var files = Files.walk(PUBLISHED)) {
      var schemas = files.filter(file -> file.toString().endsWith(".json")).toList();
      assertThat(schemas).hasSizeGreaterThanOrEqualTo(EventSchema.all().size());
      return schemas.stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      PUBLISHED.relativize(file).toString(), () -> assertKept(file)));
    }
  }

  private static void assertKept(Path file) throws IOException {
    var schema = EventSchema.named(file.getFileName().toString());
    assertThat(schema).as("an event that was published and is no more").isPresent();
    var published = Json.read(Files.readString(file), JsonNode.class);
    assertThat(Compatibility.breaks(published, document(schema.orElseThrow()))).isEmpty();
  }

  /** What is announced is published: otherwise nothing would hold the next change to it. */
  @Test
  void hasPublishedEverySchema() throws IOException {
    try (var releases = Files.list(PUBLISHED)) {
      var last = releases.sorted().toList().getLast();
      assertThat(EventSchema.all())
          .allSatisfy(schema -> assertThat(last.resolve(schema.fileName())).exists());
    }
  }

  static Stream<Arguments> breakingChanges() {
    return Stream.of(
        change("a property is removed", d -> properties(d, "figures").remove("payment")),
        change(
            "an optional property is removed", d -> properties(d, "figures").remove("lossLimit")),
        change("a property is renamed", d -> rename(d, "figures", "earned", "earnedPayment")),
        change(
            "a property of a nested event is removed",
            d -> properties(d, "agreementSigned").remove("end")),
        change("text becomes a number", d -> def(d, "money").put("type", "number")),
        change("text may be null", d -> def(d, "money").putArray("type").add("string").add("null")),
        change("a type is no longer said", d -> def(d, "money").remove("type")),
        change(
            "what was always there may be absent", d -> drop(d, "figures", "required", "payment")),
        change("nothing is required any more", d -> def(d, "settlementInputs").remove("required")),
        change("a closed list grows", d -> array(d, "stage", "enum").add("APPEALED")),
        change("a closed list is opened", d -> def(d, "stage").remove("enum")),
        change(
            "a value of a closed list is renamed",
            d -> swap(d, "stage", "enum", "REOPENED", "OPENED_AGAIN")),
        change(
            "a value of an open list is gone",
            d -> drop(d, "track", "x-extensible-enum", "TRACK_2")),
        change("an open list is no longer told", d -> def(d, "track").remove("x-extensible-enum")),
        change("a pattern is another", d -> def(d, "acoId").put("pattern", "^[AB][0-9]{4,5}$")),
        change("a pattern is gone", d -> def(d, "performanceYear").remove("pattern")),
        change("a format is another", d -> def(d, "instant").put("format", "date")),
        change("a unit is another", d -> def(d, "money").put("x-unit", "cents")),
        change("a bound is wider", d -> def(d, "revision").put("minimum", 0)),
        change("a bound is gone", d -> def(d, "revision").remove("minimum")),
        change(
            "items are others",
            d ->
                ((ObjectNode) properties(d, "settlementDetermined").get("lines"))
                    .putObject("items")
                    .put("type", "string")),
        change(
            "values of a map are others",
            d ->
                ((ObjectNode) properties(d, "agreementSigned").get("yearInTrack"))
                    .putObject("additionalProperties")
                    .put("type", "string")),
        change(
            "keys of a map are free",
            d ->
                ((ObjectNode) properties(d, "agreementSigned").get("tracksByYear"))
                    .remove("propertyNames")),
        change(
            "a property refers to another thing",
            d ->
                ((ObjectNode) properties(d, "figures").get("savingsRate"))
                    .put("$ref", "#/$defs/personYears")),
        change(
            "a choice is offered",
            d -> def(d, "money").putArray("oneOf").addObject().put("type", "string")),
        change(
            "the schema has another name",
            d -> d.put("$id", "urn:trueup:schema:settlement-determined:v2")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("breakingChanges")
  void bitesWhen(String what, Consumer<ObjectNode> change) {
    assertThat(breaks(change)).isNotEmpty();
  }

  static Stream<Arguments> harmlessChanges() {
    return Stream.of(
        change("nothing changes", d -> {}),
        change(
            "a property is added",
            d -> properties(d, "figures").putObject("interest").put("type", "string")),
        change(
            "a property that is always there is added",
            d -> {
              properties(d, "figures").putObject("interest").put("type", "string");
              array(d, "figures", "required").add("interest");
            }),
        change(
            "a property is always there from now on",
            d -> array(d, "figures", "required").add("lossLimit")),
        change("an open list grows", d -> array(d, "track", "x-extensible-enum").add("BASIC_F")),
        change("a closed list shrinks", d -> drop(d, "stage", "enum", "REOPENED")),
        change("a bound is narrower", d -> def(d, "revision").put("maximum", 1_000_000)),
        change(
            "something is said in other words",
            d -> def(d, "money").put("description", "Dollars.")),
        change(
            "a definition is moved",
            d -> {
              ((ObjectNode) d.get("$defs")).set("dollars", def(d, "money").deepCopy());
              properties(d, "figures").putObject("payment").put("$ref", "#/$defs/dollars");
            }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harmlessChanges")
  void letsPassWhen(String what, Consumer<ObjectNode> change) {
    assertThat(breaks(change)).isEmpty();
  }

  @Test
  void namesThePlaceAndWhatWasPromised() {
    assertThat(breaks(d -> drop(d, "figures", "required", "payment")))
        .isEqualTo(List.of("/figures/payment: is no longer always there"));
  }

  private static List<String> breaks(Consumer<ObjectNode> change) {
    var changed = document(SETTLEMENT);
    change.accept(changed);
    return Compatibility.breaks(document(SETTLEMENT), changed);
  }

  private static ObjectNode document(EventSchema schema) {
    return Json.read(schema.text(), ObjectNode.class);
  }

  private static Arguments change(String what, Consumer<ObjectNode> change) {
    return Arguments.of(what, change);
  }

  private static ObjectNode def(ObjectNode document, String name) {
    return (ObjectNode) document.path("$defs").required(name);
  }

  private static ObjectNode properties(ObjectNode document, String name) {
    return (ObjectNode) def(document, name).required("properties");
  }

  private static ArrayNode array(ObjectNode document, String name, String keyword) {
    return (ArrayNode) def(document, name).required(keyword);
  }

  private static void rename(ObjectNode document, String name, String from, String to) {
    var properties = properties(document, name);
    properties.set(to, properties.remove(from));
  }

  private static void drop(ObjectNode document, String name, String keyword, String value) {
    var values = array(document, name, keyword);
    for (int i = values.size() - 1; i >= 0; i--) {
      if (values.get(i).asText().equals(value)) {
        values.remove(i);
      }
    }
  }

  private static void swap(
      ObjectNode document, String name, String keyword, String from, String to) {
    drop(document, name, keyword, from);
    array(document, name, keyword).add(to);
  }
}
