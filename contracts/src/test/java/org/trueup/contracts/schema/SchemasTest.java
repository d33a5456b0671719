package org.trueup.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trueup.contracts.json.Json;

class SchemasTest {

  @ParameterizedTest
  @MethodSource("org.trueup.contracts.schema.EventSchema#all")
  void isASchemaOf202012UnderTheNameThatEventsCarry(EventSchema schema) {
    var document = document(schema);
    var metaSchema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(SchemaLocation.of(SchemaId.V202012));

    assertThat(metaSchema.validate(document)).isEmpty();
    assertThat(document.path("$schema").asText()).isEqualTo(SchemaId.V202012);
    assertThat(document.path("$id").asText()).isEqualTo(schema.uri());
    assertThat(document.path("title").asText()).isNotBlank();
  }

  /** Whoever reads a schema finds in it what each property means, and may skip what is new. */
  @ParameterizedTest
  @MethodSource("org.trueup.contracts.schema.EventSchema#all")
  void saysWhatEachPropertyMeansAndIsOpenToMore(EventSchema schema) {
    for (var properties : Trees.values(document(schema), "properties")) {
      assertThat(properties)
          .allSatisfy(
              property ->
                  assertThat(property.has("$ref") || property.has("description"))
                      .as("%s", property)
                      .isTrue());
    }
    assertThat(Trees.values(document(schema), "additionalProperties"))
        .noneMatch(JsonNode::isBoolean);
    assertThat(Trees.objects(document(schema).path("$defs")))
        .filteredOn(object -> object.has("$ref"))
        .allSatisfy(
            reference ->
                assertThat(reference.fieldNames()).toIterable().isSubsetOf("$ref", "description"));
  }

  /** Each document stands alone, and what has one name is one thing in all of them. */
  @Test
  void definesThingsOfOneNameAlike() {
    var known = new HashMap<String, JsonNode>();
    for (var schema : EventSchema.all()) {
      for (var definition : document(schema).path("$defs").properties()) {
        var before = known.putIfAbsent(definition.getKey(), definition.getValue());
        assertThat(before == null ? definition.getValue() : before)
            .as("%s in %s", definition.getKey(), schema.fileName())
            .isEqualTo(definition.getValue());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("org.trueup.contracts.schema.EventSchema#all")
  void knowsEveryFieldThatAnEventHas(EventSchema schema) {
    assertThat(Trees.properties(document(schema)))
        .containsAll(fieldsOf(FrozenExamplesTest.RECORDS.get(schema.topic()), new TreeSet<>()));
  }

  private static JsonNode document(EventSchema schema) {
    return Json.read(schema.text(), JsonNode.class);
  }

  /** The names under which the components of a record, and of those within, are written. */
  private static Set<String> fieldsOf(Class<?> type, Set<String> names) {
    for (var component : type.getRecordComponents()) {
      if (component.getAccessor().getAnnotation(JsonUnwrapped.class) == null) {
        names.add(component.getName());
      }
      records(component).filter(r -> !writtenAsText(r)).forEach(r -> fieldsOf(r, names));
    }
    return names;
  }

  private static Stream<Class<?>> records(RecordComponent component) {
    var signature = component.getGenericType().getTypeName();
    return Stream.concat(
            Stream.of(component.getType()),
            Arrays.stream(signature.split("[<>, ]+")).map(SchemasTest::classNamed))
        .filter(Class::isRecord);
  }

  private static Class<?> classNamed(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException ofThePlatformOrAVariable) {
      return Object.class;
    }
  }

  private static boolean writtenAsText(Class<?> type) {
    return Stream.concat(
            List.of(type.getDeclaredMethods()).stream(),
            List.of(type.getRecordComponents()).stream())
        .anyMatch(member -> member.isAnnotationPresent(JsonValue.class));
  }
}
