package org.trueup.assignment.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The lists behind Figures 1 and 2: of 7,563 beneficiaries on the preliminary list 481 die before
 * the year or lose their eligibility in it, and 378 more come than go otherwise.
 */
public final class FigureLists {
  private static final String FLAGS = ",4".repeat(12);
  private static final int[][] LOST = {{231, 1, 201}, {0, 1, 8}, {0, 1, 16}, {0, 1, 21}};
  private static final int MOVED = 22;
  private static final int CAME = 400;

  private final String aco;
  private final TreeSet<Integer> beneficiaries = new TreeSet<>();
  private int next = 1;

  private FigureLists(String aco) {
    this.aco = aco;
  }

  /** The initial list and those of four quarters of 2018. */
  public static List<SampleList> of(String aco) {
    return new FigureLists(aco).all();
  }

  private List<SampleList> all() {
    IntStream.rangeClosed(1, 7563).forEach(beneficiaries::add);
    var lists = new ArrayList<SampleList>();
    lists.add(
        new SampleList("P." + aco + ".ACO.HASSGN.D189999.T0000000", Map.of("1-1", assigned())));
    for (int quarter = 1; quarter <= 4; quarter++) {
      lists.add(quarter(quarter));
    }
    return lists;
  }

  private SampleList quarter(int quarter) {
    var left = new StringBuilder(String.join(",", SampleDeliveries.TURNOVER)).append('\n');
    var lost = LOST[quarter - 1];
    leave(left, lost[0], "12/20/2017", ",0,0,0,0,0,1");
    leave(left, lost[1], "", ",0,1,0,0,0,0");
    leave(left, lost[2], "", ",0,0,1,0,0,0");
    if (quarter == 2) {
      leave(left, MOVED, "", ",1,0,0,0,0,0");
      IntStream.range(10_000, 10_000 + CAME).forEach(beneficiaries::add);
    }
    var name = "P.%s.ACO.QASSGN.2018Q%d.D189999.T0%d00000".formatted(aco, quarter, quarter);
    return new SampleList(name, Map.of("1-1", assigned(), "1-5", left.toString()));
  }

  private void leave(StringBuilder table, int count, String died, String marks) {
    for (int i = 0; i < count; i++) {
      beneficiaries.remove(next);
      table
          .append(mbi(next++))
          .append(",,A,B,1,01/01/1940,")
          .append(died)
          .append(marks)
          .append('\n');
    }
  }

  private String assigned() {
    var table = new StringBuilder("BENE_MBI_ID,BENE_DEATH_DT");
    IntStream.rangeClosed(1, 12).forEach(month -> table.append(",EnrollFlag").append(month));
    beneficiaries.forEach(
        beneficiary -> table.append('\n').append(mbi(beneficiary)).append(',').append(FLAGS));
    return table.append('\n').toString();
  }

  /** None that can be anybody's: real ones have no S. */
  private static String mbi(int beneficiary) {
    return "2S%09d".formatted(beneficiary);
  }
}
