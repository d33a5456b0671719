package org.trueup.benchmark.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.audit.WordsFile;

/** The words of one line of the report. */
record LineWords(
    @JsonProperty(required = true) String title,
    @Nullable String formula,
    @JsonProperty(required = true) List<String> cites) {
  static final String FILE = "report/benchmark-lines.yaml";

  /** All words, by line. Refuses a file that does not list the lines of {@link BenchmarkLine}. */
  static Map<String, LineWords> read() {
    var lines = Stream.of(BenchmarkLine.values()).map(BenchmarkLine::line);
    return WordsFile.read(FILE, lines.collect(Collectors.toSet()), LineWords.class);
  }
}
