package org.trueup.benchmark.calculation.updated;

import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;

/** Growth of scores over all enrollment types, by the benchmark's dollars of each type. */
record AggregateGrowth(ByEnrollmentType<Money> benchmarkDollars) {

  Factor of(ByEnrollmentType<Factor> growth) {
    var grown = benchmarkDollars.zip(growth, Money::times).reduce(Money::plus);
    return grown.over(benchmarkDollars.reduce(Money::plus));
  }
}
