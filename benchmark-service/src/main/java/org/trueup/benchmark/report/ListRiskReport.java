package org.trueup.benchmark.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.percapita.ListRisk;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.audit.WordsFile;

/** Risk scores of a list as report lines: a projection, it computes nothing. */
public final class ListRiskReport {
  private final Map<String, TableWords> words;

  private ListRiskReport(Map<String, TableWords> words) {
    this.words = words;
  }

  /**
   * Reads the words.
   *
   * @throws IllegalStateException when they and the lines are not the same set
   */
  public static ListRiskReport read() {
    var lines = Arrays.stream(ListRiskLine.values()).map(ListRiskLine::line);
    return new ListRiskReport(
        WordsFile.read(ListRiskLine.FILE, lines.collect(Collectors.toSet()), TableWords.class));
  }

  /**
   * Each line with an item for each type that has the figure: {@code R.renormalized.ESRD}.
   *
   * @param assignment the assignment whose list it is, with its revision
   * @param nationalFactors the table of national means, with its revision, where on file
   */
  public List<LineItem> lines(ListRisk risk, String assignment, Optional<String> nationalFactors) {
    return Arrays.stream(ListRiskLine.values())
        .flatMap(line -> items(line, risk, facts(line, assignment, nationalFactors)))
        .toList();
  }

  private Stream<LineItem> items(ListRiskLine line, ListRisk risk, List<String> facts) {
    var said = Objects.requireNonNull(words.get(line.line()));
    return line.figures(risk).map(figure -> said.item(line.line(), figure, List.of(), facts));
  }

  private static List<String> facts(
      ListRiskLine line, String assignment, Optional<String> nationalFactors) {
    return switch (line) {
      case ON_LIST, RENORMALIZED_ON_LIST -> List.of(assignment);
      case NATIONAL_MEAN -> nationalFactors.stream().toList();
      case RENORMALIZED -> List.of();
    };
  }
}
