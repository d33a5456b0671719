package org.trueup.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.BenchmarkDetermined;
import org.trueup.contracts.event.BeneficiaryAssignmentChanged;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.json.Json;
import org.trueup.examples.FrozenExample;

class FrozenExamplesTest {
  private static final Conformance PRODUCERS = Conformance.ofProducers();
  static final Map<Topic, Class<?>> RECORDS =
      Map.of(
          Topic.AGREEMENT_SIGNED, AgreementSigned.class,
          Topic.ASSIGNMENT_DETERMINED, AssignmentDetermined.class,
          Topic.BENEFICIARY_ASSIGNMENT_CHANGED, BeneficiaryAssignmentChanged.class,
          Topic.BENCHMARK_DETERMINED, BenchmarkDetermined.class,
          Topic.SETTLEMENT_DETERMINED, SettlementDetermined.class);

  /** Of a benchmark built on the rules of 2024; of agreements from 2027. */
  private static final Set<String> NOT_YET_ANNOUNCED =
      Set.of("guardrail", "flatDollars", "reducedLimits", "performancePayment", "lossSharing");

  static Stream<FrozenExample> examples() {
    return EventSchema.all().stream().flatMap(schema -> FrozenExample.of(schema.topic()).stream());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void keepsToThePublishedSchemaWithHeadersAndAll(FrozenExample example) {
    assertThat(PRODUCERS.faultsOf(example.record())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isReadAndWrittenAgainWithoutLoss(FrozenExample example) {
    var event = example.as(RECORDS.get(example.topic()));

    assertThat(Json.read(Json.write(event), JsonNode.class)).isEqualTo(value(example));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isReadByOneWhoMeetsWhatTheExampleDoesNotKnow(FrozenExample example) {
    var later = value(example);
    var before = example.as(RECORDS.get(example.topic()));
    Trees.objects(later).stream()
        .filter(FrozenExamplesTest::hasNamedProperties)
        .forEach(object -> object.put("addedLater", "something new"));

    assertThat(Json.read(later.toString(), RECORDS.get(example.topic()))).isEqualTo(before);
    assertThat(Conformance.ofReaders().faultsOf(example.topic(), later.toString())).isEmpty();
  }

  @Test
  void showEveryPropertyOfTheSchemasAtLeastOnce() {
    var promised = new TreeSet<String>();
    for (var schema : EventSchema.all()) {
      promised.addAll(Trees.properties(Json.read(schema.text(), JsonNode.class)));
    }

    examples()
        .flatMap(example -> Trees.objects(value(example)).stream())
        .forEach(object -> object.fieldNames().forEachRemaining(promised::remove));

    assertThat(promised).isSubsetOf(NOT_YET_ANNOUNCED);
  }

  @ParameterizedTest
  @MethodSource("org.trueup.contracts.schema.EventSchema#all")
  void standsInTheListOfNames(EventSchema schema) throws IOException {
    var folder = Path.of("src/test/resources/examples", schema.topic().event(), "v1");
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(f -> f.endsWith(".json")))
          .containsExactlyInAnyOrderElementsOf(
              FrozenExample.of(schema.topic()).stream().map(e -> e.name() + ".json").toList());
    }
  }

  private static JsonNode value(FrozenExample example) {
    return Json.read(String.valueOf(example.record().value()), JsonNode.class);
  }

  /** The others are maps: by year, by step, by reason. */
  private static boolean hasNamedProperties(JsonNode object) {
    return Stream.of("revision", "kind", "line", "payment", "what", "months").anyMatch(object::has);
  }
}
