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
 * @param inTotal what they come to
 * @param delivered as they came
 * @param projection what makes a total of some months one of the whole year; a per capita amount is
 *     one of twelve months already
 */
public record ExpenditureTotal(
    YearTotal inTotal, DeliveredExpenditures delivered, Optional<Factor> projection) {

  static ExpenditureTotal of(
      DeliveredExpenditures delivered,
      Optional<AssignedPopulation> population,
      Ruled<Length> length) {
    var completion = delivered.completion().map(Completion::factor).orElse(Factor.ONE);
    var completed = delivered.amount().times(completion);
    var months = months(delivered, length.value().months());
    var amount = months.map(part -> part.projected(completed)).orElse(completed);
    return new ExpenditureTotal(
        YearTotal.of(amount, population, length), delivered, months.map(Months::projection));
  }

  private static Optional<Months> months(DeliveredExpenditures delivered, int ofYear) {
    return delivered.amount() instanceof ReportedAmount.Total
        ? delivered.monthsToDate().map(toDate -> new Months(Math.min(toDate, ofYear), ofYear))
        : Optional.empty();
  }

  /** Months that a total covers, and those of the year. */
  private record Months(Factor toDate, Factor ofYear) {

    Months(int toDate, int ofYear) {
      this(new Factor(BigDecimal.valueOf(toDate)), new Factor(BigDecimal.valueOf(ofYear)));
    }

    Factor projection() {
      return ofYear.over(toDate);
    }

    /** An unchanged ACO projects the same dollars in every quarter: the division comes last. */
    ReportedAmount projected(ReportedAmount amount) {
      return amount instanceof ReportedAmount.Total all
          ? new ReportedAmount.Total(all.total().times(ofYear).per(toDate))
          : amount;
    }
  }
}
