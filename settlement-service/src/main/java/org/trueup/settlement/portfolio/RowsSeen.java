package org.trueup.settlement.portfolio;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trueup.settlement.store.Arrivals.Arrival;

/**
 * Which rows were seen: numbers are given when a row is begun, so that one with a lower number may
 * come to light after one with a higher. Each look begins some numbers back.
 */
final class RowsSeen {
  private static final long BACK = 1_000;

  private final Set<Long> seen = new HashSet<>();
  private long highest;
  private long start;

  /** Whatever there is by now is no news. */
  void startAt(long last) {
    seen.clear();
    start = last;
    highest = last;
  }

  /** The highest number that was seen. */
  long highest() {
    return highest;
  }

  /** Where the next look begins: behind this number. */
  long from() {
    return Math.max(start, highest - BACK);
  }

  List<Arrival> unseen(List<Arrival> rows) {
    return rows.stream().filter(row -> !seen.contains(row.id())).toList();
  }

  void seen(List<Arrival> rows) {
    for (var row : rows) {
      seen.add(row.id());
      highest = Math.max(highest, row.id());
    }
    seen.removeIf(id -> id <= from());
  }
}
