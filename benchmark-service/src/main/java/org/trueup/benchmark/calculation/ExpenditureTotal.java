package org.trueup.benchmark.calculation;

import java.math.BigDecimal;
import java.util.Optional;
import org.trueup.contracts.rule.PerformanceYears.Length;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.Factor;

/**
 * Expenditures of a performance year, from the delivery to total dollars. The order: complete,
 * project to the whole year, then total.
 *
 * @param delivered as they came
 * @param projection what makes a total of some months one of the whole year; a per capita amount is
 *     one of twelve months already
 * @param inTotal what they come to
 */
public record ExpenditureTotal(
    DeliveredExpenditures delivered, Optional<Factor> projection, YearTotal inTotal) {

  static ExpenditureTotal of(
      DeliveredExpenditures delivered,
      Optional<AssignedPopulation> population,
      Ruled<Length> length) {
    var projection =
        delivered.amount() instanceof ReportedAmount.Total
            ? delivered.monthsToDate().map(months -> projection(months, length.value().months()))
            : Optional.<Factor>empty();
    var completion = delivered.completion().map(Completion::factor).orElse(Factor.ONE);
    var amount = delivered.amount().times(completion).times(projection.orElse(Factor.ONE));
    return new ExpenditureTotal(delivered, projection, YearTotal.of(amount, population, length));
  }

  /** An unchanged ACO projects the same dollars in every quarter. */
  private static Factor projection(int monthsToDate, int monthsOfYear) {
    return factor(monthsOfYear).over(factor(Math.min(monthsToDate, monthsOfYear)));
  }

  private static Factor factor(int number) {
    return new Factor(BigDecimal.valueOf(number));
  }
}
