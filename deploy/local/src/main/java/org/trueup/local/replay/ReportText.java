package org.trueup.local.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trueup.contracts.value.Money;

/** A report as lines for a terminal. */
final class ReportText {
  private ReportText() {}

  static List<String> lines(ReplayReport report) {
    var lines = new ArrayList<String>();
    lines.add(report.file() + ": layout " + report.layout());
    lines.add("");
    var shown = shown(report.total());
    lines.add(head(shown));
    report.byTrack().forEach(totals -> lines.add(line(totals, shown)));
    lines.add(line(report.total(), shown));
    named(report, Verdict.NOT_COMPUTABLE, "not computable, for want of what CMS prints:", lines);
    named(report, Verdict.MISMATCHED, "mismatched:", lines);
    provisional(report, lines);
    lines.add("");
    lines.add(report.summary());
    return lines;
  }

  /** Every file but one without CMS's amounts does without their column. */
  private static List<Verdict> shown(TrackTotals total) {
    return Arrays.stream(Verdict.values())
        .filter(v -> v != Verdict.NOTHING_TO_COMPARE || total.count(v) > 0)
        .toList();
  }

  private static String head(List<Verdict> shown) {
    var letters =
        shown.stream()
            .map(verdict -> "%6s".formatted(verdict.letter()))
            .collect(Collectors.joining());
    return "track   rows%s%18s%18s".formatted(letters, "earned", "owed");
  }

  private static String line(TrackTotals totals, List<Verdict> shown) {
    var counts =
        shown.stream()
            .map(verdict -> "%6d".formatted(totals.count(verdict)))
            .collect(Collectors.joining());
    return "%-5s%7d%s%18s%18s"
        .formatted(
            totals.track(),
            totals.rows(),
            counts,
            dollars(totals.earned()),
            dollars(totals.owed()));
  }

  private static void named(
      ReplayReport report, Verdict verdict, String title, List<String> lines) {
    var rows = report.outcomes().stream().filter(o -> o.verdict() == verdict).toList();
    if (!rows.isEmpty()) {
      lines.add("");
      lines.add(title);
      rows.forEach(outcome -> lines.add("  " + named(outcome)));
    }
  }

  /** What is not certain of the rules, with the years and how many rows rest on it. */
  private static void provisional(ReplayReport report, List<String> lines) {
    var rows = new TreeMap<String, Long>();
    for (var outcome : report.outcomes()) {
      var year = outcome.row().given().year();
      outcome
          .provisionalRules()
          .forEach(rule -> rows.merge("PY" + year + " " + rule, 1L, Long::sum));
    }
    if (!rows.isEmpty()) {
      lines.add("");
      lines.add("provisional, for want of a text that was read:");
      rows.forEach((rule, count) -> lines.add("  %s (%d rows)".formatted(rule, count)));
    }
  }

  private static String named(RowOutcome outcome) {
    var given = outcome.row().given();
    var row =
        "%s %s track %s, line %d: "
            .formatted(
                given.acoId(), given.year(), given.track().shortName(), outcome.row().line());
    var figures =
        outcome
            .comparison()
            .map(
                compared ->
                    "published %s, computed %s"
                        .formatted(dollars(compared.printed()), dollars(compared.computed())))
            .orElseGet(() -> "published " + dollars(outcome.row().payment()) + ", not settled");
    var terms = outcome.figures().map(ReportText::terms).orElse("");
    return row + figures + terms + (outcome.note().isEmpty() ? "" : ". " + outcome.note());
  }

  private static String terms(SettledFigures figures) {
    var losses =
        figures.generated().isNegative() && figures.sharedLossRate() != null
            ? ", loss rate %s, limit %s, reduction %s"
                .formatted(
                    figures.sharedLossRate().toPercent(),
                    figures.lossLimit() == null ? "none" : dollars(figures.lossLimit()),
                    dollars(figures.circumstancesReduction()))
            : ", sharing rate " + figures.finalSharingRate().toPercent();
    return " (generated %s, minimum rate %s%s)"
        .formatted(dollars(figures.generated()), figures.minimumRate().toPercent(), losses);
  }

  private static String dollars(Optional<Money> amount) {
    return amount.map(ReportText::dollars).orElse("nothing");
  }

  private static String dollars(Money amount) {
    return "%,.0f".formatted(amount.amount());
  }
}
