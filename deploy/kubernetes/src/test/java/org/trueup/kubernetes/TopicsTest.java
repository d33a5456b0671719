package org.trueup.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.Topic;

/** The topics of a cluster are those of the catalog. */
class TopicsTest {
  private record Definition(int partitions, Map<String, String> configuration) {}

  @Test
  void areThoseOfTheCatalogAndNoOthers() {
    var written =
        Manifests.of("topics")
            .of(Manifests.Kind.KafkaTopic)
            .collect(Collectors.toMap(Manifests::name, TopicsTest::definition));

    assertThat(written).isEqualTo(catalog());
  }

  private static Map<String, Definition> catalog() {
    var catalog =
        Arrays.stream(Topic.values())
            .collect(
                Collectors.toMap(
                    Topic::topicName,
                    topic -> new Definition(Topic.PARTITIONS, topic.configuration())));
    for (var topic : Topic.values()) {
      catalog.put(
          topic.deadLetterTopicName(),
          new Definition(Topic.DEAD_LETTER_PARTITIONS, Topic.DEAD_LETTER_CONFIGURATION));
    }
    catalog.put(Topic.RELAY_PROGRESS, new Definition(1, Map.of()));
    return catalog;
  }

  private static Definition definition(JsonNode topic) {
    var configuration = new HashMap<String, String>();
    topic
        .at("/spec/config")
        .properties()
        .forEach(entry -> configuration.put(entry.getKey(), entry.getValue().asText()));
    return new Definition(topic.at("/spec/partitions").asInt(), configuration);
  }
}
