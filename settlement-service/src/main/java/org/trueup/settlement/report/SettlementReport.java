package org.trueup.settlement.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.rule.Ruled;
import org.trueup.settlement.calculation.Settlement;

/**
 * A settlement as the lines of CMS's Table 3: a projection of the very values that are paid. It
 * computes nothing.
 */
public final class SettlementReport {
  private static final String FILE = "report/table-3.yaml";

  /** What a line is called and how it follows from others. */
  record Words(String title, LineItem.Unit unit, @Nullable String formula, @Nullable String cite) {}

  private final Map<String, Words> words;
  private final Map<String, List<String>> citesApart = new ConcurrentHashMap<>();

  private SettlementReport(Map<String, Words> words) {
    this.words = words;
  }

  /**
   * Reads the words.
   *
   * @throws IllegalStateException when they and the lines are not the same set
   */
  public static SettlementReport read() {
    var words = readWords();
    var lines = Arrays.stream(ReportLine.values()).map(ReportLine::lineName).toList();
    if (!List.copyOf(words.keySet()).equals(lines)) {
      throw new IllegalStateException(
          FILE + " lists " + words.keySet() + ", the report has " + lines);
    }
    return new SettlementReport(words);
  }

  /** Every line there can be. */
  public Set<String> lineNames() {
    return words.keySet();
  }

  /**
   * The lines that these terms have, in the report's order.
   *
   * @param inputs the facts behind the settlement, as {@code benchmark/A9004/2018/3}
   */
  public List<LineItem> of(Settlement settlement, List<String> inputs) {
    return Arrays.stream(ReportLine.values())
        .flatMap(line -> item(line, settlement, inputs).stream())
        .toList();
  }

  private java.util.Optional<LineItem> item(
      ReportLine line, Settlement settlement, List<String> inputs) {
    var said = Objects.requireNonNull(words.get(line.lineName()));
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
                    said.formula() == null ? inputs : List.of(),
                    rules.stream().anyMatch(Ruled::isProvisional)));
  }

  /**
   * The paragraphs of the rules in force for these terms; those of the step itself where there are
   * none, or where they are a part of the rule's paragraph and so say more.
   */
  private List<String> cites(List<Ruled<?>> rules, Words said) {
    var ofTheStep = said.cite();
    if (ofTheStep != null && rules.stream().allMatch(rule -> ofTheStep.startsWith(rule.cite()))) {
      return apart(ofTheStep);
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

  private static Map<String, Words> readWords() {
    try (var stream = SettlementReport.class.getClassLoader().getResourceAsStream(FILE)) {
      return JsonMapper.builder(new YAMLFactory())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readValue(stream, new TypeReference<LinkedHashMap<String, Words>>() {});
    } catch (IOException unreadable) {
      throw new UncheckedIOException(FILE, unreadable);
    }
  }
}
