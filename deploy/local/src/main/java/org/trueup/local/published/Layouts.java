package org.trueup.local.published;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The layouts on file, and which of them a header is. */
final class Layouts {
  private static final String FILE = "layouts.yaml";

  private Layouts() {}

  static Layout recognise(Path file, List<String> header) {
    return all().stream()
        .filter(layout -> layout.recognises(header))
        .findFirst()
        .orElseThrow(
            () -> new UnreadableFile(file + " begins with " + start(header) + "; " + expected()));
  }

  static String expected() {
    return all().stream()
        .map(layout -> layout.title() + " (" + String.join(", ", layout.recognisedBy()) + ")")
        .collect(
            Collectors.joining(
                "\n  ", "expected CMS's published results, recognised by their headers:\n  ", ""));
  }

  static List<Layout> all() {
    var mapper =
        JsonMapper.builder(new YAMLFactory())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    try (var stream = Objects.requireNonNull(Layouts.class.getResourceAsStream(FILE))) {
      return mapper.readerFor(new TypeReference<List<Layout>>() {}).readValue(stream);
    } catch (IOException ours) {
      throw new UncheckedIOException(FILE, ours);
    }
  }

  private static String start(List<String> header) {
    var shown = header.stream().limit(5).collect(Collectors.joining(", "));
    return header.size() > 5 ? shown + ", ..." : shown;
  }
}
