package org.trueup.settlement.report;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.trueup.settlement.calculation.LossSharingLimit;
import org.trueup.settlement.calculation.MinimumRate;
import org.trueup.settlement.calculation.Settlement;
import org.trueup.settlement.report.SettlementReport.Words;

/**
 * The facts that each line of a settlement was computed from, by way of the lines before it, and no
 * others: a fixed minimum rate does not look at the number of beneficiaries, nor a limit of the
 * benchmark at revenue.
 */
final class LineFacts {
  private final Map<String, Words> words;

  /** Few kinds of settlements there are, and many of each. */
  private final Map<Set<ReportLine>, Map<ReportLine, List<String>>> known =
      new ConcurrentHashMap<>();

  LineFacts(Map<String, Words> words) {
    this.words = words;
  }

  /**
   * The names of facts behind each line; of lines with the same facts it is one list.
   *
   * @param lines those that the settlement has
   */
  Map<ReportLine, List<String>> of(Settlement settlement, Set<ReportLine> lines) {
    return known.computeIfAbsent(looked(settlement, lines), this::facts);
  }

  /** The lines that others looked at. */
  private static Set<ReportLine> looked(Settlement settlement, Set<ReportLine> lines) {
    var looked = EnumSet.noneOf(ReportLine.class);
    for (var line : lines) {
      if (isLookedAt(line, settlement)) {
        looked.add(line);
      }
    }
    return looked;
  }

  private static boolean isLookedAt(ReportLine line, Settlement settlement) {
    return switch (line) {
      case A ->
          !(settlement.thresholds().minimum() instanceof MinimumRate.Elected
              || settlement.thresholds().minimum() instanceof MinimumRate.OfTheModel);
      case AA ->
          settlement
              .losses()
              .filter(loss -> loss.limit().basis() != LossSharingLimit.Basis.BENCHMARK)
              .isPresent();
      default -> true;
    };
  }

  private Map<ReportLine, List<String>> facts(Set<ReportLine> looked) {
    var facts = new EnumMap<ReportLine, List<String>>(ReportLine.class);
    var each = new HashMap<List<String>, List<String>>();
    for (var line : ReportLine.values()) {
      var found = new LinkedHashSet<String>();
      collect(line, looked, found);
      facts.put(line, each.computeIfAbsent(List.copyOf(found), same -> same));
    }
    return facts;
  }

  private void collect(ReportLine line, Set<ReportLine> looked, Set<String> found) {
    var said = requireNonNull(words.get(line.wording()));
    found.addAll(said.facts());
    for (var name : said.from()) {
      looked.stream()
          .filter(other -> other.lineName().equals(name))
          .forEach(other -> collect(other, looked, found));
    }
  }
}
