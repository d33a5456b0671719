package org.trueup.local.bench;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.Money;
import org.trueup.local.published.GivenFacts;
import org.trueup.local.replay.DirectReplay;
import org.trueup.local.replay.RowTerms;
import org.trueup.local.replay.engine.InputsOfRow;
import org.trueup.local.replay.engine.SettlementEngine;
import org.trueup.settlement.bench.reform.Overlay;
import org.trueup.settlement.bench.reform.ReformTotals;
import org.trueup.settlement.bench.reform.ReformedYear;
import org.trueup.settlement.rules.Rules;
import org.trueup.settlement.rules.TrackYear;

/**
 * Published years, settled by the law and with an overlay.
 *
 * @param years all that can be computed, in the order of the files
 * @param leftOut the keys of those that cannot, for want of what is not published
 * @param parts the same with each overlay that this one includes alone
 */
public record ReformRun(
    Overlay overlay,
    List<ReformedYear> years,
    Set<String> leftOut,
    Map<String, ReformTotals> parts) {

  /**
   * Settles every row twice.
   *
   * @throws org.trueup.local.published.UnreadableFile naming what was expected of a file
   * @throws org.trueup.contracts.rule.BadRuleFile naming what is wrong with the overlay
   */
  public static ReformRun of(OverlayFile file, List<Path> paths, boolean carryForward) {
    var rules = Rules.read(carryForward);
    var overlay = file.read(rules);
    var published = PublishedYears.read(paths);
    var leftOut =
        DirectReplay.run(published.file(), SettlementEngine.start(carryForward)).notComputable();
    var terms = RowTerms.of(published.given());
    var years =
        published.given().stream()
            .filter(row -> !leftOut.contains(row.key()))
            .map(row -> year(row, requireNonNull(terms.get(row.key()))))
            .toList();
    var parts = new LinkedHashMap<String, ReformTotals>();
    if (overlay.includes().size() > 1) {
      overlay
          .includes()
          .forEach(part -> parts.put(part.name(), ReformTotals.of(settled(years, part, rules))));
    }
    return new ReformRun(overlay, settled(years, overlay, rules), leftOut, parts);
  }

  private static List<ReformedYear> settled(
      List<ReformedYear.Year> years, Overlay overlay, Rules rules) {
    return years.stream().map(year -> ReformedYear.of(year, overlay, rules)).toList();
  }

  private static ReformedYear.Year year(GivenFacts row, RowTerms terms) {
    return new ReformedYear.Year(
        new AcoYear(row.acoId(), row.year()),
        new TrackYear(row.year(), terms.start(), row.track(), terms.yearInTrack()),
        InputsOfRow.read(row, terms));
  }

  public ReformTotals totals() {
    return ReformTotals.of(years);
  }

  /** What all parts at once cost beyond what each costs alone; zero without parts. */
  public Money interaction() {
    return parts.isEmpty()
        ? Money.ZERO
        : parts.values().stream()
            .map(ReformTotals::costToTrustFund)
            .reduce(totals().costToTrustFund(), Money::minus);
  }

  /** A table for a terminal. */
  public Stream<String> lines() {
    return ReformText.lines(this);
  }

  /** One line for each ACO's year, comma-separated. */
  public Stream<String> csv() {
    return ReformText.csv(this);
  }
}
