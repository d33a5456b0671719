package org.trueup.settlement.report;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.audit.WordsFile;
import org.trueup.contracts.rule.Ruled;
import org.trueup.settlement.calculation.Settlement;

/**
 * A settlement as the lines of CMS's Table 3: a projection of the very values that are paid. It
 * computes nothing.
 */
public final class SettlementReport {
  private static final String FILE = "report/table-3.yaml";

  /** What a line is called and how it follows from others. */
  record Words(
      String title,
      LineItem.Unit unit,
      @Nullable String formula,
      List<String> cites,
      List<String> from,
      List<String> facts) {
    Words {
      cites = cites == null ? List.of() : List.copyOf(cites);
      from = from == null ? List.of() : List.copyOf(from);
      facts = facts == null ? List.of() : List.copyOf(facts);
    }

    /** Whether it is a part of the paragraph of a rule, and so says more. */
    boolean saysMoreThan(Ruled<?> rule) {
      return !cites.isEmpty() && String.join("; ", cites).startsWith(rule.cite());
    }
  }

  private final Map<String, Words> words;
  private final LineFacts lineFacts;
  private final Map<String, List<String>> citesApart = new ConcurrentHashMap<>();

  private SettlementReport(Map<String, Words> words) {
    this.words = words;
    this.lineFacts = new LineFacts(words);
  }

  /**
   * Reads the words.
   *
   * @throws IllegalStateException when they and the lines are not the same set
   */
  public static SettlementReport read() {
    var lines =
        Arrays.stream(ReportLine.values())
            .map(ReportLine::wording)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new SettlementReport(WordsFile.read(FILE, lines, Words.class));
  }

  /** Every line there can be. */
  public Set<String> lineNames() {
    return Arrays.stream(ReportLine.values())
        .map(ReportLine::lineName)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The lines that these terms have, in the report's order.
   *
   * @param facts those behind the settlement by their names, {@code benchmark} as {@code
   *     benchmark/A9004/2018/3}
   */
  public List<LineItem> of(Settlement settlement, Map<String, List<String>> facts) {
    var behind = lineFacts.of(settlement);
    return Arrays.stream(ReportLine.values())
        .flatMap(line -> item(line, settlement, inputs(behind.get(line), facts)).stream())
        .toList();
  }

  private static List<String> inputs(
      @Nullable List<String> behind, Map<String, List<String>> facts) {
    return behind == null
        ? List.of()
        : behind.stream().flatMap(fact -> facts.getOrDefault(fact, List.of()).stream()).toList();
  }

  private Optional<LineItem> item(ReportLine line, Settlement settlement, List<String> inputs) {
    var said = Objects.requireNonNull(words.get(line.wording()));
    var rules = line.rulesOf(settlement);
    return line.valueIn(settlement)
        .map(
            value ->
                new LineItem(
                    line.lineName(),
                    said.title(),
                    said.unit(),
                    value.toString(),
                    said.formula(),
                    cites(rules, said),
                    inputs,
                    rules.stream().anyMatch(Ruled::isProvisional)));
  }

  /**
   * The paragraphs of the rules in force for these terms; those of the step itself where there are
   * none, or where they are a part of the rule's paragraph and so say more.
   */
  private List<String> cites(List<Ruled<?>> rules, Words said) {
    if (!said.cites().isEmpty() && rules.stream().allMatch(said::saysMoreThan)) {
      return said.cites();
    }
    return rules.stream().flatMap(rule -> apart(rule.cite()).stream()).distinct().toList();
  }

  /** Taking them apart again for every settlement would cost more than settling. */
  private List<String> apart(String cites) {
    return citesApart.computeIfAbsent(cites, SettlementReport::split);
  }

  private static List<String> split(String cites) {
    return Stream.of(cites.split(";")).map(String::strip).toList();
  }
}
