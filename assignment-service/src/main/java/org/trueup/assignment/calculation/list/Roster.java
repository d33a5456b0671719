package org.trueup.assignment.calculation.list;

import java.util.Arrays;
import java.util.UUID;

/** The people of a year's roster in columns, some forty bytes a person, in the order of tokens. */
public final class Roster {
  private static final Turnover.Change[] CHANGES = Turnover.Change.values();

  private int size;
  private long[] tokens = new long[2048];
  private long[] months = new long[1024];
  private long[] listings = new long[1024];
  private int[] tins = new int[1024];
  private byte[] lists = new byte[1024];
  private byte[] changes = new byte[1024];

  void add(RosterState state) {
    if (size == months.length) {
      grow();
    }
    tokens[2 * size] = state.token().getMostSignificantBits();
    tokens[2 * size + 1] = state.token().getLeastSignificantBits();
    months[size] = state.months().packed();
    listings[size] = state.listing().packed();
    tins[size] = state.attributedTin();
    lists[size] = (byte) state.list();
    changes[size] = (byte) state.change().ordinal();
    size++;
  }

  public int size() {
    return size;
  }

  /** The state at a place, made when it is asked for. */
  public RosterState get(int place) {
    return new RosterState(
        new UUID(tokens[2 * place], tokens[2 * place + 1]),
        CHANGES[changes[place]],
        lists[place],
        new EnrollmentMonths(months[place]),
        Listing.unpacked(listings[place]),
        tins[place]);
  }

  private void grow() {
    int more = size * 2;
    tokens = Arrays.copyOf(tokens, 2 * more);
    months = Arrays.copyOf(months, more);
    listings = Arrays.copyOf(listings, more);
    tins = Arrays.copyOf(tins, more);
    lists = Arrays.copyOf(lists, more);
    changes = Arrays.copyOf(changes, more);
  }
}
