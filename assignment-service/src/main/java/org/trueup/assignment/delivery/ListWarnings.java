package org.trueup.assignment.delivery;

import java.util.ArrayList;
import java.util.List;
import org.trueup.assignment.report.list.CountedLists;
import org.trueup.assignment.rules.list.TurnoverReason;

/**
 * What looks wrong about a list beside those before it, and may be right: it is taken, and its
 * sender is told.
 */
final class ListWarnings {
  /** Deaths, moves and other doctors take a few of a hundred; a file cut off takes more. */
  private static final int LEAST_SHARE_IN_PERCENT = 75;

  private static final int WHOLE = 100;

  private ListWarnings() {}

  /** Those of the list that was sent, which is the last. */
  static List<String> of(CountedLists leading) {
    var all = new ArrayList<>(leading.list().warnings());
    addSameBytes(leading, all);
    if (leading.lists().size() > 1) {
      addFall(leading, all);
      addUnexplained(leading, all);
    }
    return List.copyOf(all);
  }

  private static void addSameBytes(CountedLists leading, List<String> all) {
    var list = leading.list();
    leading.lists().stream()
        .filter(other -> other.id() != list.id() && other.sha256().equals(list.sha256()))
        .findFirst()
        .ifPresent(
            other ->
                all.add(
                    "The tables are the same, byte for byte, as those of list %d, %s: was its file sent under another name?"
                        .formatted(other.id(), other.name())));
  }

  private static void addFall(CountedLists leading, List<String> all) {
    var tallies = leading.counted().tallies();
    long now = tallies.getLast().beneficiaries();
    long before = tallies.get(tallies.size() - 2).beneficiaries();
    if (now * WHOLE < before * LEAST_SHARE_IN_PERCENT) {
      all.add(
          "%d beneficiaries are assigned, %d%% fewer than the %d of the list before: was the file cut off?"
              .formatted(now, WHOLE - now * WHOLE / before, before));
    }
  }

  private static void addUnexplained(CountedLists leading, List<String> all) {
    var list = leading.list();
    int unexplained =
        leading
            .counted()
            .turnovers()
            .getLast()
            .byReason()
            .getOrDefault(TurnoverReason.NOT_STATED, 0);
    if (unexplained > 0 && list.name().period().isQuarter()) {
      all.add(
          unexplained
              + " beneficiaries left and the list does not say why: a quarterly list has table 1-5 for them");
    }
  }
}
