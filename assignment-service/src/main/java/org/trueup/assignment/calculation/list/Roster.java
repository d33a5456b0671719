package org.trueup.assignment.calculation.list;

import java.util.Arrays;
import java.util.UUID;

/** The roster of a year in columns: some forty bytes a beneficiary, in the order of tokens. */
public final class Roster {
  private int size;
  private long[] tokens = new long[2048];
  private long[] months = new long[1024];
  private long[] marks = new long[1024];
  private int[] tins = new int[1024];
  private byte[] lists = new byte[1024];
  private byte[] changes = new byte[1024];

  void add(RosterEntry entry) {
    if (size == months.length) {
      grow();
    }
    tokens[2 * size] = entry.token().getMostSignificantBits();
    tokens[2 * size + 1] = entry.token().getLeastSignificantBits();
    months[size] = entry.months().packed();
    marks[size] = entry.marks().packed();
    tins[size] = entry.attributedTin();
    lists[size] = (byte) entry.list();
    changes[size] = (byte) entry.change().code();
    size++;
  }

  public int size() {
    return size;
  }

  /** The entry at a place, made when it is asked for. */
  public RosterEntry get(int place) {
    return new RosterEntry(
        new UUID(tokens[2 * place], tokens[2 * place + 1]),
        Turnover.Change.ofCode(changes[place]),
        lists[place],
        new EnrollmentMonths(months[place]),
        ListMarks.unpacked(marks[place]),
        tins[place]);
  }

  private void grow() {
    int more = size * 2;
    tokens = Arrays.copyOf(tokens, 2 * more);
    months = Arrays.copyOf(months, more);
    marks = Arrays.copyOf(marks, more);
    tins = Arrays.copyOf(tins, more);
    lists = Arrays.copyOf(lists, more);
    changes = Arrays.copyOf(changes, more);
  }
}
