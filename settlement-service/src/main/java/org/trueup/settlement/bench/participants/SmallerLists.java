package org.trueup.settlement.bench.participants;

import java.util.List;
import org.trueup.settlement.bench.projection.YearTerms;
import org.trueup.settlement.calculation.Settlement;

/**
 * A year as it is against itself without those who may leave.
 *
 * @param now the year as it is
 * @param estimates the year without them, by how many leave
 */
public record SmallerLists(Settlement now, List<Without> estimates) {

  /** The year without some. */
  public record Without(Leavers leavers, SmallerList list) {}

  /** Each of them. */
  public static SmallerLists of(
      YearTerms terms, BenchmarkPerPersonYear benchmark, List<Leavers> leavers) {
    return new SmallerLists(
        Settlement.of(terms.inputs(), terms.rules()),
        leavers.stream()
            .map(some -> new Without(some, new SmallerList(terms, benchmark.group(some))))
            .toList());
  }
}
