package org.trueup.benchmark.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.percapita.ClaimsExpenditures;
import org.trueup.benchmark.calculation.percapita.ClaimsMethod;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.audit.WordsFile;

/** Expenditures made of claims as report lines: a projection, it computes nothing. */
public final class ClaimsReport {
  private final Map<String, TableWords> words;

  private ClaimsReport(Map<String, TableWords> words) {
    this.words = words;
  }

  /**
   * Reads the words.
   *
   * @throws IllegalStateException when they and the lines are not the same set
   */
  public static ClaimsReport read() {
    var lines = Arrays.stream(ClaimsLine.values()).map(ClaimsLine::line);
    return new ClaimsReport(
        WordsFile.read(ClaimsLine.FILE, lines.collect(Collectors.toSet()), TableWords.class));
  }

  /**
   * Each line with an item for each type: {@code C.perCapita.ESRD}.
   *
   * @param thresholds the table of thresholds, with its revision
   */
  public List<LineItem> lines(ClaimsExpenditures found, ClaimsMethod method, String thresholds) {
    return Arrays.stream(ClaimsLine.values())
        .flatMap(line -> items(line, found, method, thresholds))
        .toList();
  }

  private Stream<LineItem> items(
      ClaimsLine line, ClaimsExpenditures found, ClaimsMethod method, String thresholds) {
    var said = Objects.requireNonNull(words.get(line.line()));
    var rules = line.rules(method).toList();
    var facts = line == ClaimsLine.THRESHOLD ? List.of(thresholds) : List.<String>of();
    return line.figures(found, method).map(figure -> said.item(line.line(), figure, rules, facts));
  }
}
