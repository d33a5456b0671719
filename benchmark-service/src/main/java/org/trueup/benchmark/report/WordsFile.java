package org.trueup.benchmark.report;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads the words of a report: for exactly the lines that the code lists. */
final class WordsFile {
  private static final JsonMapper YAML =
      JsonMapper.builder(new YAMLFactory())
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private WordsFile() {}

  /**
   * All words, by line.
   *
   * @throws IllegalStateException when the file lists other lines
   */
  static <W> Map<String, W> read(String file, Set<String> lines, Class<W> words) {
    Map<String, W> said = read(file, words);
    if (!said.keySet().equals(lines)) {
      throw new IllegalStateException(file + " lists other lines than the report");
    }
    return said;
  }

  private static <W> Map<String, W> read(String file, Class<W> words) {
    var type = YAML.getTypeFactory().constructMapType(LinkedHashMap.class, String.class, words);
    try (var stream = WordsFile.class.getClassLoader().getResourceAsStream(file)) {
      return YAML.readValue(stream, type);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
  }
}
