package org.trueup.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trueup.contracts.event.Topic;

class AsyncApiTest {
  private static JsonNode document;

  @BeforeAll
  static void read() throws IOException {
    document = new YAMLMapper().readTree(Documents.asyncApi());
  }

  @ParameterizedTest
  @MethodSource("org.trueup.contracts.schema.EventSchema#all")
  void describesEachTopicAsTheCatalogCreatesIt(EventSchema schema) {
    var topic = schema.topic();
    var kafka = channel(topic.topicName()).at("/bindings/kafka");

    assertThat(kafka.path("topic").asText()).isEqualTo(topic.topicName());
    assertThat(kafka.path("partitions").asInt()).isEqualTo(Topic.PARTITIONS);
    assertThat(topic.configuration())
        .allSatisfy(
            (setting, value) -> {
              var told = kafka.path("topicConfiguration").path(setting);
              assertThat(told.isArray() ? told.path(0).asText() : told.asText()).isEqualTo(value);
            });
    assertThat(channel(topic.topicName() + ".dlq").isMissingNode()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("org.trueup.contracts.schema.EventSchema#all")
  void leadsFromTheTopicToTheSchemaThatIsServedBesideIt(EventSchema schema) {
    var channel = channel(schema.topic().topicName());
    var message = followed(channel.path("messages").elements().next());

    assertThat(message.at("/payload/schema/$ref").asText())
        .isEqualTo("./schemas/" + schema.fileName());
    assertThat(message.path("name").asText()).isEqualTo(schema.topic().topicName());
  }

  @Test
  void refersToNothingThatIsNotThere() {
    assertThat(Trees.values(document, "$ref"))
        .filteredOn(reference -> reference.asText().startsWith("#"))
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(document.at(reference.asText().substring(1)).isMissingNode())
                    .as(reference.asText())
                    .isFalse());
  }

  @Test
  void promisesTheHeadersThatRecordsAreHeldTo() {
    var required = new ArrayList<String>();
    document.at("/components/schemas/headers/required").forEach(n -> required.add(n.asText()));
    var naked = new WireRecord(Topic.AGREEMENT_SIGNED.topicName(), "k", java.util.Map.of(), null);

    var faults = String.join("\n", Conformance.ofReaders().faultsOf(naked));

    assertThat(required).hasSize(7).allSatisfy(header -> assertThat(faults).contains(header));
    assertThat(faults.lines()).hasSize(required.size());
  }

  private static JsonNode channel(String address) {
    return List.copyOf(Trees.objects(document.path("channels"))).stream()
        .filter(channel -> channel.path("address").asText().equals(address))
        .map(JsonNode.class::cast)
        .findFirst()
        .orElseGet(() -> document.path("no channel " + address));
  }

  private static JsonNode followed(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }
}
