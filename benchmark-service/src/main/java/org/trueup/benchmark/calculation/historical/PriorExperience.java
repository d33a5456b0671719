package org.trueup.benchmark.calculation.historical;

import java.math.BigDecimal;
import java.util.List;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;

/**
 * The performance years before the agreement.
 *
 * @param years none for an ACO that is new to the program
 * @param benchmarkPersonYears average of the benchmark years of the agreement
 */
public record PriorExperience(List<PriorYear> years, PersonYears benchmarkPersonYears) {

  public PriorExperience {
    years = List.copyOf(years);
  }

  /** The simple average, zeros included. */
  Money averageSavings() {
    return years.isEmpty()
        ? Money.ZERO
        : years.stream().map(PriorYear::counted).reduce(Money.ZERO, Money::plus).per(count(years));
  }

  Rate averageSharingRate() {
    var sum = years.stream().map(PriorYear::finalSharingRate).reduce(Rate.ZERO, Rate::plus);
    return years.isEmpty()
        ? Rate.ZERO
        : Rate.ofFraction(new Factor(sum.fraction()).over(count(years)).value());
  }

  /** Person years then over those of the benchmark years; at most one. */
  Factor proration() {
    var reconciled = years.stream().filter(PriorYear::isReconciled).toList();
    if (reconciled.isEmpty()) {
      return Factor.ZERO;
    }
    var months =
        reconciled.stream()
            .map(year -> new Factor(year.personYears().months()))
            .reduce(Factor.ZERO, Factor::plus)
            .over(count(reconciled));
    return months.over(new Factor(benchmarkPersonYears.months())).min(Factor.ONE);
  }

  private static Factor count(List<?> list) {
    return new Factor(BigDecimal.valueOf(list.size()));
  }
}
