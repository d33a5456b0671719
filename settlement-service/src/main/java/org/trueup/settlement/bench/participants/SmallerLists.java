package org.trueup.settlement.bench.participants;

import java.util.List;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
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
  public record Without(Leavers leavers, SmallerList list) {

    /** The year settled without them, at what they cost over what they bring of the benchmark. */
    public Settlement at(Factor costRatio) {
      return list.at(costRatio);
    }
  }

  /** The year without them, were what they cost what they bring. */
  public static Settlement even(Without without) {
    return without.at(Factor.ONE);
  }

  /** Each of them. */
  public static SmallerLists of(
      YearTerms terms, BenchmarkPerPersonYear benchmark, List<Leavers> leavers) {
    return new SmallerLists(
        Settlement.of(terms.inputs(), terms.rules()),
        leavers.stream()
            .map(some -> new Without(some, new SmallerList(terms, benchmark.group(some))))
            .toList());
  }

  /** What the year brings now, or below zero costs: before advances are recouped. */
  public Money amountNow() {
    return amount(now);
  }

  /** The same of another settlement. */
  public static Money amount(Settlement settlement) {
    return settlement.earned().minus(settlement.owed());
  }
}
