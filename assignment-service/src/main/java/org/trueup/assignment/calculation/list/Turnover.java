package org.trueup.assignment.calculation.list;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.rules.list.TurnoverReason;

/** Who came and went between one list and the next. */
public final class Turnover {

  /** What may happen to a person between two lists. */
  public enum Change {
    ADDED,
    RETURNED,
    DROPPED,
    EXCLUDED,
    CHANGED
  }

  private final Map<Change, Integer> counts = new EnumMap<>(Change.class);
  private final Map<TurnoverReason, Integer> byReason = new EnumMap<>(TurnoverReason.class);

  void add(@Nullable Change change, @Nullable TurnoverReason reason) {
    if (change != null) {
      counts.merge(change, 1, Integer::sum);
    }
    if (reason != null && (change == Change.DROPPED || change == Change.EXCLUDED)) {
      byReason.merge(reason, 1, Integer::sum);
    }
  }

  public int count(Change change) {
    return counts.getOrDefault(change, 0);
  }

  /** Those who left, by their primary reason. */
  public Map<TurnoverReason, Integer> byReason() {
    return byReason;
  }

  public boolean isNothing() {
    return counts.isEmpty();
  }
}
