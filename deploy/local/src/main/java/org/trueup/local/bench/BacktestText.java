package org.trueup.local.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.trueup.settlement.bench.projection.Calibration;
import org.trueup.settlement.bench.projection.EquallyLikelyYears;
import org.trueup.settlement.bench.projection.Outcome;

/** A backtest as text. */
final class BacktestText {
  private static final int TENTHS = 10;

  private BacktestText() {}

  static Stream<String> lines(Backtest backtest) {
    var lines = new ArrayList<String>();
    lines.add("Each year is projected from the year before it alone. The intervals hold, of 100:");
    lines.add(
        "%-12s%7s%8s%8s%8s%14s%8s"
            .formatted("years", "ACOs", "50%", "80%", "90%", "CRPS, points", "Brier"));
    backtest.outcomes().forEach((years, outcomes) -> lines.add(line(years, outcomes)));
    var all = backtest.outcomes().values().stream().flatMap(List::stream).toList();
    lines.add(line("all", all));
    lines.add("");
    lines.add("ranks in tenths: " + String.join(" ", tenths(all)));
    lines.add("Brier is that of the probability of reaching the minimum savings rate.");
    lines.addAll(backtest.notes());
    return lines.stream();
  }

  private static String line(String years, List<Outcome> outcomes) {
    var found = Calibration.of(outcomes);
    return "%-12s%7d%8s%8s%8s%14s%8s"
        .formatted(
            years,
            found.projections(),
            percent(found, found.inHalf()),
            percent(found, found.inEighty()),
            percent(found, found.inNinety()),
            "%.3f".formatted(found.crps().movePointRight(2)),
            "%.3f".formatted(found.brier()));
  }

  private static String percent(Calibration of, int count) {
    return "%.1f".formatted(of.share(count).fraction().movePointRight(2));
  }

  private static List<String> tenths(List<Outcome> outcomes) {
    var counts = new int[TENTHS];
    for (var outcome : outcomes) {
      counts[Math.min(outcome.rank() * TENTHS / EquallyLikelyYears.COUNT, TENTHS - 1)]++;
    }
    return Arrays.stream(counts).mapToObj(String::valueOf).toList();
  }
}
