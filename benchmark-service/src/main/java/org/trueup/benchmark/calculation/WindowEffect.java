package org.trueup.benchmark.calculation;

import java.util.Optional;
import org.trueup.benchmark.rules.AssignableWindow;
import org.trueup.benchmark.rules.RulesInForce;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;

/**
 * What it does to a benchmark whose services make people of the region assignable: those of the
 * calendar year, or those of the assignment window of the ACO's own methodology. The rules choose
 * one; the other shows how much hangs on it. 42 CFR 425.654(a)(1)(i); 87 FR 69929.
 *
 * @param used the window that the rules choose
 * @param inForce the benchmark with it
 * @param other the benchmark with the other window
 * @param perCapita how much higher the benchmark in force is
 * @param total the same in total dollars of twelve months
 */
public record WindowEffect(
    AssignableWindow used, Benchmark inForce, Benchmark other, Money perCapita, Money total) {

  /**
   * Both side by side.
   *
   * @param otherRegions counties as the other window makes people assignable
   */
  public static WindowEffect of(
      BenchmarkInputs inputs, BenchmarkInputs.Regions otherRegions, RulesInForce rules) {
    var inForce = Benchmark.of(inputs, rules);
    var other = Benchmark.of(inputs.withRegions(Optional.of(otherRegions)), rules);
    return new WindowEffect(
        rules.historical().assignableWindow().value(),
        inForce,
        other,
        inForce.updated().perCapita().minus(other.updated().perCapita()),
        inForce.updated().total().minus(other.updated().total()));
  }

  /** In dollars of a year of which so many months count. */
  public Amounts of(Benchmark benchmark, int months) {
    var total = benchmark.updated().total().times(PersonYears.ofMonths(months));
    return new Amounts(benchmark.historical().perCapita(), benchmark.updated().perCapita(), total);
  }

  /** A benchmark in dollars: historical and updated for each person year, and in total. */
  public record Amounts(Money historical, Money perCapita, Money total) {

    public Amounts minus(Amounts other) {
      return new Amounts(
          historical.minus(other.historical),
          perCapita.minus(other.perCapita),
          total.minus(other.total));
    }
  }
}
