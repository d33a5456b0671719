package org.trueup.local.demo;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * The ACOs of the demonstration.
 *
 * @param waiting those whose year cannot be settled yet
 */
record Story(List<AcoStory> acos, List<WaitingAco> waiting) {
  private static final String FILE = "story.yaml";

  static Story read() {
    var mapper =
        JsonMapper.builder(new YAMLFactory())
            .addModule(new JavaTimeModule())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    try (var stream = Objects.requireNonNull(Story.class.getResourceAsStream(FILE))) {
      return mapper.readValue(stream, Story.class);
    } catch (IOException ours) {
      throw new UncheckedIOException(FILE, ours);
    }
  }
}
