package org.trueup.benchmark.calculation.bridge;

import java.util.ArrayList;
import java.util.List;
import org.trueup.benchmark.calculation.Benchmark;
import org.trueup.contracts.value.Money;

/**
 * The difference between two versions of an updated benchmark, attributed to its causes. The terms
 * add up to the difference exactly: each is the step between two benchmarks, and nothing is rounded
 * when they are subtracted.
 */
public record Bridge(Amounts from, Amounts to, List<Term> terms) {

  /** A benchmark for each person year, and in total of twelve months. */
  public record Amounts(Money perCapita, Money total) {

    static Amounts of(Benchmark benchmark) {
      return new Amounts(benchmark.updated().perCapita(), benchmark.updated().total());
    }

    /** Without the rounding to 34 digits of {@link Money#minus}: terms must add up. */
    Amounts less(Amounts other) {
      return new Amounts(exactly(perCapita, other.perCapita), exactly(total, other.total));
    }

    private static Money exactly(Money amount, Money less) {
      return new Money(amount.amount().subtract(less.amount()));
    }
  }

  /** What one cause adds, or takes away. */
  public record Term(BridgeCause cause, Amounts difference) {}

  public Bridge {
    terms = List.copyOf(terms);
  }

  public static Bridge of(Benchmark from, Benchmark to) {
    var terms = new ArrayList<Term>();
    var before = from;
    var amounts = Amounts.of(from);
    for (var cause : BridgeCause.values()) {
      var after = cause.exchange(before, to);
      var reached = reached(cause, after.equals(before) ? amounts : ofFirstNumber(after, from), to);
      terms.add(new Term(cause, reached.less(amounts)));
      before = after;
      amounts = reached;
    }
    return new Bridge(Amounts.of(from), Amounts.of(to), terms);
  }

  /**
   * Between benchmarks of which only the figures are known, CMS's own: what changed for a person
   * year, and how many there are.
   */
  public static Bridge ofFigures(Amounts from, Amounts to) {
    var atFirstNumber =
        new Amounts(to.perCapita(), from.total().times(to.perCapita().over(from.perCapita())));
    var reported = atFirstNumber.less(from);
    var people = to.less(atFirstNumber);
    return new Bridge(
        from,
        to,
        List.of(new Term(BridgeCause.REPORTED, reported), new Term(BridgeCause.PEOPLE, people)));
  }

  /**
   * The number of beneficiaries is the last cause; before it, totals are those of the first
   * version's.
   */
  private static Amounts ofFirstNumber(Benchmark benchmark, Benchmark first) {
    var perCapita = benchmark.updated().perCapita();
    return new Amounts(perCapita, perCapita.times(first.components().year().mix().total()));
  }

  private static Amounts reached(BridgeCause cause, Amounts amounts, Benchmark to) {
    return cause == BridgeCause.PEOPLE ? Amounts.of(to) : amounts;
  }

  /** The whole difference. */
  public Amounts difference() {
    return to.less(from);
  }
}
