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
 * The beneficiaries of one list in columns: some eighty bytes each, so that the largest list there
 * is takes twenty megabytes. Names and birth dates are not among them.
 */
public final class BeneficiaryColumns {
  /** PostgreSQL's order of uuid columns: by their bytes, which have no sign. */
  public static final Comparator<UUID> TOKEN_ORDER =
      (a, b) -> {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0
            ? high
            : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
      };

  private static final int NEVER = Integer.MIN_VALUE;

  private int size;
  private long[] mbis = new long[1024];
  private long[] months = new long[1024];
  private long[] marks = new long[1024];
  private int[] tins = new int[1024];
  private int[] tinVisits = new int[1024];
  private int[] deaths = new int[1024];
  private int[] lines = new int[1024];
  private ScoreSums[] scores = new ScoreSums[1024];
  private UUID[] tokens = {};
  private int[] byMbi = {};

  /**
   * A row of a list.
   *
   * @param mbi the identifier, packed
   * @param tin the practice that the beneficiary chose; visits to others take its place
   * @param line where it stands
   */
  public record Row(
      long mbi,
      EnrollmentMonths months,
      ListMarks marks,
      int tin,
      @Nullable LocalDate died,
      ScoreSums scores,
      long line) {

    private ListedBeneficiary under(UUID token) {
      return new ListedBeneficiary(token, months, marks, tin, died, scores);
    }
  }

  /** Two rows about one beneficiary. */
  public record Duplicate(int line, int firstLine) {}

  public void add(Row row) {
    if (size == mbis.length) {
      grow();
    }
    mbis[size] = row.mbi();
    months[size] = row.months().packed();
    marks[size] = row.marks().packed();
    tins[size] = row.tin();
    deaths[size] = row.died() == null ? NEVER : (int) row.died().toEpochDay();
    scores[size] = row.scores();
    lines[size] = (int) row.line();
    size++;
  }

  /** Adds the rows of another list, in its order; this list is to be indexed anew. */
  public void addAll(BeneficiaryColumns others) {
    for (int row = 0; row < others.size; row++) {
      add(others.row(row));
    }
  }

  public int size() {
    return size;
  }

  /** How many died after a day. */
  public int diedAfter(LocalDate day) {
    return (int) Arrays.stream(deaths, 0, size).filter(died -> died > day.toEpochDay()).count();
  }

  /** Puts the rows in the order of identifiers, and finds those that are there twice. */
  public List<Duplicate> index() {
    byMbi =
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparingLong((Integer row) -> mbis[row]).thenComparing(row -> row))
            .mapToInt(Integer::intValue)
            .toArray();
    return IntStream.range(1, size)
        .filter(place -> mbis[byMbi[place]] == mbis[byMbi[place - 1]])
        .mapToObj(place -> new Duplicate(lines[byMbi[place]], lines[byMbi[place - 1]]))
        .sorted(Comparator.comparingInt(Duplicate::line))
        .toList();
  }

  /** Whether the beneficiary is in the list, once it is indexed. */
  public boolean contains(long mbi) {
    return place(mbi) >= 0;
  }

  /** Visits to one practice. The most count; of equal ones the practice of the lower number. */
  public void visited(long mbi, int tin, int visits) {
    int row = place(mbi);
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

  /** The beneficiaries in the order of their tokens, each made when it is asked for. */
  public Iterator<ListedBeneficiary> inTokenOrder() {
    return IntStream.range(0, size)
        .boxed()
        .sorted(Comparator.comparing(row -> tokens[row], TOKEN_ORDER))
        .map(row -> row(row).under(tokens[row]))
        .iterator();
  }

  private Row row(int row) {
    return new Row(
        mbis[row],
        new EnrollmentMonths(months[row]),
        ListMarks.unpacked(marks[row]),
        tins[row],
        deaths[row] == NEVER ? null : LocalDate.ofEpochDay(deaths[row]),
        scores[row],
        lines[row]);
  }

  /** The row of an identifier, by halving; -1 for none. */
  private int place(long mbi) {
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
    marks = Arrays.copyOf(marks, more);
    tins = Arrays.copyOf(tins, more);
    tinVisits = Arrays.copyOf(tinVisits, more);
    deaths = Arrays.copyOf(deaths, more);
    lines = Arrays.copyOf(lines, more);
    scores = Arrays.copyOf(scores, more);
  }
}
