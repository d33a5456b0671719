package org.trueup.contracts.audit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The words of a report, a YAML file that names each line: read for exactly the lines that the code
 * lists, so that neither can have one that the other lacks.
 */
public final class WordsFile {
  private static final JsonMapper YAML =
      JsonMapper.builder(new YAMLFactory())
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private WordsFile() {}

  /**
   * All words, by line.
   *
   * @param file where it lies on the class path
   * @param words what is said of a line
   * @throws IllegalStateException when the file lists other lines
   */
  public static <W> Map<String, W> read(String file, Set<String> lines, Class<W> words) {
    Map<String, W> said = read(file, words);
    if (!said.keySet().equals(lines)) {
      throw new IllegalStateException(
          file + " lists " + said.keySet() + ", the report has " + lines);
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
