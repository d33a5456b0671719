package org.trueup.benchmark.calculation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.trueup.benchmark.calculation.updated.PerformanceRisk;
import org.trueup.benchmark.calculation.updated.ProspectiveTrendInputs;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.json.Json;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;

/**
 * A synthetic ACO under {@code src/test/resources/chains}, with figures that {@code chain.py}
 * found.
 *
 * @param rules the script's name of its rules; the service finds its own by the start
 */
public record Scenario(
    String title,
    String source,
    AgreementStart start,
    PerformanceYear year,
    boolean first,
    String rules,
    BenchmarkInputs inputs) {
  static final Path FOLDER = Path.of("src/test/resources/chains");
  private static final String INPUTS = ".inputs.json";
  private static final JsonMapper JSON =
      Json.configure(JsonMapper.builder())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .addMixIn(PerformanceRisk.class, ToldApartByTheirFields.class)
          .addMixIn(AgreementTerms.class, AsInTheFiles.class)
          .addMixIn(ProspectiveTrendInputs.class, ToldApartByTheirNames.class)
          .build();

  @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
  @JsonSubTypes({
    @JsonSubTypes.Type(PerformanceRisk.ByType.class),
    @JsonSubTypes.Type(PerformanceRisk.ByGroup.class)
  })
  private interface ToldApartByTheirFields {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
  @JsonSubTypes({
    @JsonSubTypes.Type(ProspectiveTrendInputs.Growth.class),
    @JsonSubTypes.Type(ProspectiveTrendInputs.Delivered.class)
  })
  private interface ToldApartByTheirNames {}

  private interface AsInTheFiles {
    @JsonProperty("timesRegional")
    int regionalAdjustmentCount();
  }

  /** The names of all scenarios. */
  public static List<String> names() {
    try (var files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(INPUTS))
          .map(name -> name.substring(0, name.length() - INPUTS.length()))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static Scenario named(String name) {
    return read(inputs(name), new TypeReference<>() {});
  }

  static Path inputs(String name) {
    return FOLDER.resolve(name + INPUTS);
  }

  static Map<String, String> expected(String name) {
    return read(FOLDER.resolve(name + ".expected.json"), new TypeReference<>() {});
  }

  /** A figure that the second program found. */
  public static String expectedFigure(String name, String figure) {
    return Objects.requireNonNull(expected(name).get(figure), figure);
  }

  public Benchmark benchmark() {
    return Benchmark.of(inputs, BenchmarkRules.read().methods().of(start, first, year));
  }

  private static <T> T read(Path file, TypeReference<T> type) {
    try {
      return JSON.readValue(file.toFile(), type);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file + ": " + unreadable.getMessage(), unreadable);
    }
  }
}
