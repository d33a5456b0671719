package org.trueup.benchmark.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.rule.Ruled;

/** The words of one line of the tables. */
record TableWords(
    @JsonProperty(required = true) String title,
    @JsonProperty(required = true) LineItem.Unit unit,
    @Nullable String formula,
    @JsonProperty(required = true) List<String> cites) {
  static final String FILE = "report/benchmark-tables.yaml";

  /**
   * A figure under these words.
   *
   * @param line the name of the line
   * @param rules those that the figure was read from
   * @param inputs the facts behind it, each with its revision
   */
  LineItem item(String line, TableFigure figure, List<Ruled<?>> rules, List<String> inputs) {
    return new LineItem(
        named(line, figure, "."),
        named(title, figure, ", "),
        unit,
        figure.value().toString(),
        formula,
        Stream.concat(cites.stream(), rules.stream().map(Ruled::cite)).distinct().toList(),
        inputs,
        rules.stream().anyMatch(Ruled::isProvisional));
  }

  private static String named(String name, TableFigure figure, String separator) {
    return figure.of().isEmpty() ? name : name + separator + figure.of();
  }
}
