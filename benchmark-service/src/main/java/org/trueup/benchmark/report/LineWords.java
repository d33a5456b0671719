package org.trueup.benchmark.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of one line of the report. */
record LineWords(
    @JsonProperty(required = true) String title,
    @Nullable String formula,
    @JsonProperty(required = true) List<String> cites) {
  static final String FILE = "report/benchmark-lines.yaml";

  /** All words, by line. Refuses a file that does not list the lines of {@link BenchmarkLine}. */
  static Map<String, LineWords> read() {
    var words = readFile();
    var lines = Stream.of(BenchmarkLine.values()).map(BenchmarkLine::line);
    if (!words.keySet().equals(lines.collect(Collectors.toSet()))) {
      throw new IllegalStateException(FILE + " lists other lines than BenchmarkLine");
    }
    return words;
  }

  private static Map<String, LineWords> readFile() {
    var yaml =
        JsonMapper.builder(new YAMLFactory())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    try (var file = LineWords.class.getClassLoader().getResourceAsStream(FILE)) {
      return yaml.readValue(file, new TypeReference<Map<String, LineWords>>() {});
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE, unreadable);
    }
  }
}
