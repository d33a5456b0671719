package org.trueup.assignment.store.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.BeneficiaryColumns;
import org.trueup.assignment.calculation.list.RosterEntry;

/**
 * Where a roster differs from the one on file, in the order of tokens. Both are walked side by
 * side; of each change a number is kept.
 */
final class RosterDifference {
  private final DeterminedRoster roster;
  private final List<UUID> vanished = new ArrayList<>();
  private final BitSet wereAssigned = new BitSet();
  private int[] places = new int[1024];
  private int size;

  private RosterDifference(DeterminedRoster roster) {
    this.roster = roster;
  }

  static RosterDifference of(DeterminedRoster roster, Iterator<FiledRoster.State> onFile) {
    var difference = new RosterDifference(roster);
    difference.walk(onFile);
    return difference;
  }

  /** How many stand elsewhere than on file. */
  int size() {
    return size;
  }

  UUID token(int change) {
    var entry = entry(change);
    return entry == null ? vanished.get(-1 - places[change]) : entry.token();
  }

  /** Where they stand now; absent where no list names them any more. */
  @Nullable RosterEntry entry(int change) {
    return places[change] < 0 ? null : roster.entries().get(places[change]);
  }

  boolean wasAssigned(int change) {
    return wereAssigned.get(change);
  }

  boolean isAssigned(int change) {
    var entry = entry(change);
    return entry != null && entry.isAssigned();
  }

  private void walk(Iterator<FiledRoster.State> onFile) {
    var filed = nextOf(onFile);
    for (int place = 0; place < roster.entries().size(); place++) {
      var entry = roster.entries().get(place);
      while (filed != null && order(filed.token(), entry.token()) < 0) {
        vanish(filed);
        filed = nextOf(onFile);
      }
      if (filed == null || !filed.token().equals(entry.token())) {
        add(place, false);
        continue;
      }
      if (!isSame(entry, filed)) {
        add(place, filed.isAssigned());
      }
      filed = nextOf(onFile);
    }
    for (; filed != null; filed = nextOf(onFile)) {
      vanish(filed);
    }
  }

  private boolean isSame(RosterEntry entry, FiledRoster.State filed) {
    return Objects.equals((short) entry.change().code(), filed.change())
        && entry.months().packed() == filed.months()
        && entry.marks().packed() == filed.marks()
        && entry.attributedTin() == filed.tin()
        && Objects.equals(days(roster.enrollmentFrom(entry)), filed.enrollmentFrom());
  }

  private static @Nullable Integer days(@Nullable LocalDate day) {
    return day == null ? null : CopyWriter.days(day);
  }

  private void vanish(FiledRoster.State filed) {
    vanished.add(filed.token());
    add(-vanished.size(), filed.isAssigned());
  }

  private void add(int place, boolean wasAssigned) {
    if (size == places.length) {
      places = Arrays.copyOf(places, 2 * size);
    }
    wereAssigned.set(size, wasAssigned);
    places[size++] = place;
  }

  private static int order(UUID one, UUID other) {
    return BeneficiaryColumns.TOKEN_ORDER.compare(one, other);
  }

  private static FiledRoster.@Nullable State nextOf(Iterator<FiledRoster.State> onFile) {
    return onFile.hasNext() ? onFile.next() : null;
  }
}
