package org.trueup.benchmark.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.updated.ProjectedUpdate;
import org.trueup.benchmark.rules.RulesInForce;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.audit.WordsFile;
import org.trueup.contracts.rule.Ruled;

/** A projected benchmark as report lines: it computes nothing. */
public final class ProjectionReport {
  private static final String FILE = "report/projection-lines.yaml";

  private final Map<String, TableWords> words;

  private ProjectionReport(Map<String, TableWords> words) {
    this.words = words;
  }

  public static ProjectionReport read() {
    var lines = ProjectionLine.lines().collect(Collectors.toSet());
    return new ProjectionReport(WordsFile.read(FILE, lines, TableWords.class));
  }

  /**
   * Every step of a projection.
   *
   * @param facts the tables behind it, each with its revision
   */
  public List<LineItem> lines(
      ProjectedUpdate update, RulesInForce.Update rules, List<String> facts) {
    return Stream.of(ProjectionLine.values())
        .flatMap(
            line ->
                line.figures(update)
                    .map(
                        figure ->
                            Objects.requireNonNull(words.get(line.line()))
                                .item(line.line(), figure, rules(line, rules), facts)))
        .toList();
  }

  private static List<Ruled<?>> rules(ProjectionLine line, RulesInForce.Update rules) {
    return line == ProjectionLine.FACTOR
        ? Stream.concat(Stream.of(rules.method()), weight(rules).stream())
            .<Ruled<?>>map(rule -> rule)
            .toList()
        : List.of();
  }

  private static Optional<? extends Ruled<?>> weight(RulesInForce.Update rules) {
    return rules.prospectiveTrendWeight();
  }
}
