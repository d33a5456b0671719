package org.trueup.benchmark.calculation;

import java.util.Optional;
import org.trueup.benchmark.rules.AssignableWindow;
import org.trueup.benchmark.rules.RulesInForce;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;

/**
 * What hangs on the services that make beneficiaries of the region assignable: those of the
 * calendar year, or those of the assignment window of the ACO's own methodology. The rules choose
 * one; a benchmark with the other shows the difference. 42 CFR 425.654(a)(1)(i); 87 FR 69929.
 *
 * @param window the one that the rules choose
 * @param byRule the benchmark with it
 * @param other the benchmark with the other window
 */
public record WindowEffect(AssignableWindow window, Benchmark byRule, Benchmark other) {

  /**
   * Both side by side.
   *
   * @param otherRegions counties as the other window makes beneficiaries assignable
   */
  public static WindowEffect of(
      BenchmarkInputs inputs, BenchmarkInputs.Regions otherRegions, RulesInForce rules) {
    return new WindowEffect(
        rules.historical().assignableWindow().value(),
        Benchmark.of(inputs, rules),
        Benchmark.of(inputs.withRegions(Optional.of(otherRegions)), rules));
  }

  /** The difference in dollars of a year of which so many months count: by rule minus other. */
  public Amounts difference(int months) {
    return Amounts.of(byRule, months).minus(Amounts.of(other, months));
  }

  /** A benchmark in dollars: historical and updated for each person year, and in total. */
  public record Amounts(Money historical, Money perCapita, Money total) {

    /** A benchmark in the dollars of a year of which so many months count. */
    public static Amounts of(Benchmark benchmark, int months) {
      return new Amounts(
          benchmark.historical().perCapita(),
          benchmark.updated().perCapita(),
          benchmark.updated().total().times(PersonYears.ofMonths(months)));
    }

    public Amounts minus(Amounts other) {
      return new Amounts(
          historical.minus(other.historical),
          perCapita.minus(other.perCapita),
          total.minus(other.total));
    }
  }
}
