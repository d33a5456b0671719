package org.trueup.assignment.calculation.list;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The people of one list in columns: some eighty bytes a person, so that the largest list there is
 * takes twenty megabytes. Names and birth dates are not among them.
 */
public final class ListedBeneficiaries {
  /** PostgreSQL's order of uuid columns: by their bytes, which have no sign. */
  public static final Comparator<UUID> TOKEN_ORDER =
      (a, b) -> {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0
            ? high
            : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
      };

  private static final UUID ABSENT = new UUID(0, 0);
  private static final int NEVER = Integer.MIN_VALUE;

  private int size;
  private long[] mbis = new long[1024];
  private long[] months = new long[1024];
  private long[] listings = new long[1024];
  private int[] tins = new int[1024];
  private int[] tinVisits = new int[1024];
  private int[] deaths = new int[1024];
  private int[] lines = new int[1024];
  private ScoreSums[] scores = new ScoreSums[1024];
  private UUID[] tokens = {};
  private int[] byMbi = {};

  /** Two rows about one person. */
  public record Twice(int line, int firstLine) {}

  /**
   * @param tin the practice of whom the person chose; visits to others take its place
   */
  public void add(
      long mbi,
      long enrollment,
      Listing listing,
      int tin,
      @Nullable LocalDate died,
      ScoreSums sums,
      long line) {
    if (size == mbis.length) {
      grow();
    }
    mbis[size] = mbi;
    months[size] = enrollment;
    listings[size] = listing.packed();
    tins[size] = tin;
    deaths[size] = died == null ? NEVER : (int) died.toEpochDay();
    scores[size] = sums;
    lines[size] = (int) line;
    size++;
  }

  /** Adds the rows of another list, in its order; this list is to be indexed anew. */
  public void addAll(ListedBeneficiaries others) {
    for (int row = 0; row < others.size; row++) {
      var person = others.person(row, ABSENT);
      add(
          others.mbis[row],
          person.months().packed(),
          person.listing(),
          person.attributedTin(),
          person.died(),
          person.scores(),
          others.lines[row]);
    }
  }

  public int size() {
    return size;
  }

  /** Puts the rows in the order of identifiers, and finds those that are there twice. */
  public List<Twice> index() {
    byMbi =
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparingLong((Integer row) -> mbis[row]).thenComparing(row -> row))
            .mapToInt(Integer::intValue)
            .toArray();
    return IntStream.range(1, size)
        .filter(place -> mbis[byMbi[place]] == mbis[byMbi[place - 1]])
        .mapToObj(place -> new Twice(lines[byMbi[place]], lines[byMbi[place - 1]]))
        .sorted(Comparator.comparingInt(Twice::line))
        .toList();
  }

  /** Whether the person is in the list, once it is indexed. */
  public boolean contains(long mbi) {
    return row(mbi) >= 0;
  }

  /** Visits to one practice. The most count; of equal ones the practice of the lower number. */
  public void visited(long mbi, int tin, int visits) {
    int row = row(mbi);
    if (row < 0) {
      return;
    }
    boolean equal = visits == tinVisits[row] && tin < tins[row];
    if (visits > tinVisits[row] || equal) {
      tins[row] = tin;
      tinVisits[row] = visits;
    }
  }

  /** All identifiers of an indexed list, in their order. */
  public LongStream mbis() {
    return Arrays.stream(byMbi).mapToLong(row -> mbis[row]);
  }

  public void giveTokens(LongFunction<UUID> tokenOf) {
    tokens = new UUID[size];
    for (int row = 0; row < size; row++) {
      tokens[row] = tokenOf.apply(mbis[row]);
    }
  }

  /** The people in the order of their tokens, each made when it is asked for. */
  public Iterator<ListedBeneficiary> inTokenOrder() {
    return IntStream.range(0, size)
        .boxed()
        .sorted(Comparator.comparing(row -> tokens[row], TOKEN_ORDER))
        .map(row -> person(row, tokens[row]))
        .iterator();
  }

  private ListedBeneficiary person(int row, UUID token) {
    return new ListedBeneficiary(
        token,
        new EnrollmentMonths(months[row]),
        Listing.unpacked(listings[row]),
        tins[row],
        deaths[row] == NEVER ? null : LocalDate.ofEpochDay(deaths[row]),
        scores[row]);
  }

  private int row(long mbi) {
    int low = 0;
    int high = byMbi.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long found = mbis[byMbi[middle]];
      if (found == mbi) {
        return byMbi[middle];
      }
      if (found < mbi) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private void grow() {
    int more = size * 2;
    mbis = Arrays.copyOf(mbis, more);
    months = Arrays.copyOf(months, more);
    listings = Arrays.copyOf(listings, more);
    tins = Arrays.copyOf(tins, more);
    tinVisits = Arrays.copyOf(tinVisits, more);
    deaths = Arrays.copyOf(deaths, more);
    lines = Arrays.copyOf(lines, more);
    scores = Arrays.copyOf(scores, more);
  }
}
