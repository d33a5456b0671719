package org.trueup.local.topics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trueup.contracts.event.Topic;
import org.trueup.contracts.schema.EventSchema;
import org.trueup.examples.FrozenExample;

class EventValidationTest {
  private final List<String> faults = new ArrayList<>();

  @Test
  void takesEveryExampleAsKcatPrintsIt() throws IOException {
    var lines =
        EventSchema.all().stream()
            .flatMap(schema -> FrozenExample.of(schema.topic()).stream())
            .map(EventValidationTest::asKcatPrintsIt)
            .collect(Collectors.joining("\n"));

    var validation = validated(null, lines);

    assertThat(faults).isEmpty();
    assertThat(validation.allIsRight()).isTrue();
    assertThat(validation.counts()).hasSameSizeAs(EventSchema.all());
    assertThat(validation.summary()).endsWith(" keep to the published schemas, 0 do not");
  }

  @Test
  void namesTheLineAndThePlaceOfAFault() throws IOException {
    var line = asKcatPrintsIt(FrozenExample.of(Topic.AGREEMENT_SIGNED).getFirst());

    var validation =
        validated(null, line + "\n" + line.replace("TRACK_", "").replace("ACTIVE", "ASLEEP"));

    assertThat(faults).singleElement().asString().startsWith("line 2: ").contains("/status");
    assertThat(validation.summary())
        .isEqualTo("validated 2: 1 keep to the published schemas, 1 do not");
  }

  @Test
  void saysWhatItNeedsWhenTheLinesAreValues() throws IOException {
    var value =
        String.valueOf(FrozenExample.of(Topic.SETTLEMENT_DETERMINED).getFirst().record().value());

    assertThat(validated(null, value).allIsRight()).isFalse();
    assertThat(faults).containsExactly("line 1: names no topic: use kcat -J, or tell --event");
    assertThat(validated(new EventSchema(Topic.SETTLEMENT_DETERMINED), value).allIsRight())
        .isTrue();
    assertThat(validated(null, "% Reached end of topic").allIsRight()).isFalse();
  }

  private EventValidation validated(EventSchema event, String lines) throws IOException {
    var validation = new EventValidation(event, faults::add);
    validation.read(new BufferedReader(new StringReader(lines)));
    return validation;
  }

  private static String asKcatPrintsIt(FrozenExample example) {
    var record = example.record();
    var line = JsonNodeFactory.instance.objectNode();
    line.put("topic", record.topic()).put("partition", 3).put("offset", 7).put("key", record.key());
    var headers = line.putArray("headers");
    record.headers().forEach((name, text) -> headers.add(name).add(text));
    return line.put("payload", record.value()).toString();
  }
}
