package org.trueup.settlement.report;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

  private static final List<ReportLine> LINES = List.of(ReportLine.values());

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
  }

  /**
   * The words of a line, with what would be put together again for every settlement.
   *
   * @param citesTogether empty where the line has none
   */
  private record Said(Words words, String citesTogether) {
    private Said(Words words) {
      this(words, String.join("; ", words.cites()));
    }

    /** Whether it is a part of the paragraph of each rule, and so says more. */
    private boolean saysMoreThan(List<Ruled<?>> rules) {
      if (citesTogether.isEmpty()) {
        return false;
      }
      for (var rule : rules) {
        if (!citesTogether.startsWith(rule.cite())) {
          return false;
        }
      }
      return true;
    }
  }

  private final Map<ReportLine, Said> words = new EnumMap<>(ReportLine.class);
  private final LineFacts lineFacts;
  private final Map<String, List<String>> citesApart = new ConcurrentHashMap<>();

  private SettlementReport(Map<String, Words> words) {
    LINES.forEach(
        line -> this.words.put(line, new Said(requireNonNull(words.get(line.wording())))));
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
    var values = new EnumMap<ReportLine, Object>(ReportLine.class);
    LINES.forEach(line -> line.valueIn(settlement).ifPresent(value -> values.put(line, value)));
    var behind = lineFacts.of(settlement, values.keySet());
    var inputs = new IdentityHashMap<List<String>, List<String>>();
    var items = new ArrayList<LineItem>(values.size());
    values.forEach(
        (line, value) -> {
          var names = requireNonNull(behind.get(line));
          var from = inputs.computeIfAbsent(names, some -> inputs(some, facts));
          items.add(item(line, value, line.rulesOf(settlement), from));
        });
    return List.copyOf(items);
  }

  private static List<String> inputs(List<String> behind, Map<String, List<String>> facts) {
    if (behind.isEmpty() || facts.isEmpty()) {
      return List.of();
    }
    var inputs = new ArrayList<String>();
    behind.forEach(fact -> inputs.addAll(facts.getOrDefault(fact, List.of())));
    return List.copyOf(inputs);
  }

  private LineItem item(ReportLine line, Object value, List<Ruled<?>> rules, List<String> inputs) {
    var said = requireNonNull(words.get(line));
    var words = said.words();
    return new LineItem(
        line.lineName(),
        words.title(),
        words.unit(),
        value.toString(),
        words.formula(),
        cites(rules, said),
        inputs,
        isAnyProvisional(rules));
  }

  private static boolean isAnyProvisional(List<Ruled<?>> rules) {
    for (var rule : rules) {
      if (rule.isProvisional()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The paragraphs of the rules in force for these terms; those of the step itself where there are
   * none, or where they are a part of the rule's paragraph and so say more.
   */
  private List<String> cites(List<Ruled<?>> rules, Said said) {
    if (said.saysMoreThan(rules)) {
      return said.words().cites();
    }
    return rules.size() == 1
        ? apart(rules.getFirst().cite())
        : rules.stream().flatMap(rule -> apart(rule.cite()).stream()).distinct().toList();
  }

  /** Taking them apart again for every settlement would cost more than settling. */
  private List<String> apart(String cites) {
    return citesApart.computeIfAbsent(cites, SettlementReport::split);
  }

  private static List<String> split(String cites) {
    return Stream.of(cites.split(";")).map(String::strip).distinct().toList();
  }
}
