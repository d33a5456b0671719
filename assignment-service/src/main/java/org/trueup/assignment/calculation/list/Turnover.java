package org.trueup.assignment.calculation.list;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.rules.list.TurnoverReason;

/** Counts the beneficiaries who came and went between one list and the next. */
public final class Turnover {

  /** What may happen to a beneficiary between two lists. */
  public enum Change {
    ADDED(0),
    RETURNED(1),
    DROPPED(2),
    EXCLUDED(3),
    CHANGED(4);

    private static final Change[] ALL = values();

    private final int code;

    /**
     * A change and what stands for it in stored rows.
     *
     * @param code never changes and is never given twice, wherever the change stands in the order
     */
    Change(int code) {
      this.code = code;
    }

    /** What stands for it in stored rows. */
    public int code() {
      return code;
    }

    /** The change that a stored row means. */
    public static Change ofCode(int code) {
      for (var change : ALL) {
        if (change.code == code) {
          return change;
        }
      }
      throw new IllegalArgumentException(code + " is not the code of a change");
    }
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
}
