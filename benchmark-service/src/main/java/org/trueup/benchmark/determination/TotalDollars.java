package org.trueup.benchmark.determination;

import java.util.Optional;
import org.trueup.benchmark.calculation.DeliveredExpenditures;
import org.trueup.benchmark.calculation.ReportedAmount;
import org.trueup.benchmark.calculation.YearInputs;
import org.trueup.benchmark.calculation.YearTotal;
import org.trueup.contracts.rule.PerformanceYears.Length;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.Money;

/**
 * Amounts in total dollars of a performance year.
 *
 * @param onFile has the person years to multiply with
 * @param length how many months of the year count
 */
record TotalDollars(YearOnFile onFile, Ruled<Length> length) {

  /** The total of an amount; empty while a per capita amount has no person years. */
  Optional<Money> of(ReportedAmount amount) {
    return YearTotal.of(amount, onFile.population(), length).total();
  }

  /** What the calculation takes. */
  YearInputs inputs(Optional<DeliveredExpenditures> delivered) {
    return new YearInputs(onFile.population(), onFile.amount(), delivered, length);
  }
}
