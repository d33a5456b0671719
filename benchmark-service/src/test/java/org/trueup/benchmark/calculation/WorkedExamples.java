package org.trueup.benchmark.calculation;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cases under {@code src/test/resources/cases}: one step of the calculation each. */
final class WorkedExamples {
  private static final Path FOLDER = Path.of("src/test/resources/cases");
  private static final JsonMapper YAML =
      JsonMapper.builder(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private WorkedExamples() {}

  /**
   * One case.
   *
   * @param source where its figures come from, outside this project
   * @param step the step of the calculation, by name
   * @param expect exact figures
   * @param printed figures as printed, rounded half up to the digits shown
   */
  record Case(
      String title,
      String source,
      String step,
      Map<String, String> given,
      @Nullable Map<String, String> expect,
      @Nullable Map<String, String> printed) {}

  static List<Case> all() {
    try (var files = Files.list(FOLDER)) {
      return files.sorted().map(WorkedExamples::read).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Case read(Path file) {
    try {
      return YAML.readValue(file.toFile(), Case.class);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file + ": " + unreadable.getMessage(), unreadable);
    }
  }
}
