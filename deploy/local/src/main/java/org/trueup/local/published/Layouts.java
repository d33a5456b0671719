package org.trueup.local.published;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.trueup.contracts.value.Track;

/**
 * The layouts on file, and the words that most of them share.
 *
 * @param headers the headers that a fact may stand under, the first that a file has
 * @param tracks flag columns; the one that says 1 names the track
 * @param layouts in the order in which they are tried
 */
record Layouts(
    @JsonProperty(required = true) Map<Column, List<String>> headers,
    @JsonProperty(required = true) Map<String, Track> tracks,
    @JsonProperty(required = true) List<Layout> layouts) {
  private static final String FILE = "layouts.yaml";

  static Layouts read() {
    var mapper =
        JsonMapper.builder(new YAMLFactory())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();
    try (var stream = Objects.requireNonNull(Layouts.class.getResourceAsStream(FILE))) {
      return mapper.readValue(stream, Layouts.class);
    } catch (IOException ours) {
      throw new UncheckedIOException(FILE, ours);
    }
  }

  /** The headers that a fact may stand under in files of a layout. */
  List<String> headersOf(Column column, Layout layout) {
    return layout.columns().getOrDefault(column, headers.getOrDefault(column, List.of()));
  }

  String expected() {
    return layouts.stream()
        .map(layout -> layout.title() + " (" + String.join(", ", layout.recognizedBy()) + ")")
        .collect(
            Collectors.joining(
                "\n  ", "expected CMS's published results, recognized by their headers:\n  ", ""));
  }
}
