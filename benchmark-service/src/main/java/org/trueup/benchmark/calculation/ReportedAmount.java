package org.trueup.benchmark.calculation;

import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;

/**
 * An amount as it was reported: in total dollars of the year, or for each person year, over all
 * enrollment types or of each.
 */
public sealed interface ReportedAmount {

  /** Total dollars of the performance year, months of a short year already taken into account. */
  record Total(Money total) implements ReportedAmount {}

  /** Dollars for each person year, of twelve months. */
  record PerCapita(Money perPersonYear) implements ReportedAmount {}

  /** Dollars for each person year of each enrollment type, of twelve months. */
  record PerCapitaByType(ByEnrollmentType<Money> perPersonYear) implements ReportedAmount {}

  /** The amount multiplied by a factor. */
  default ReportedAmount times(Factor factor) {
    return switch (this) {
      case Total amount -> new Total(amount.total.times(factor));
      case PerCapita amount -> new PerCapita(amount.perPersonYear.times(factor));
      case PerCapitaByType amount ->
          new PerCapitaByType(amount.perPersonYear.map(dollars -> dollars.times(factor)));
    };
  }

  /** Whether it takes person years of each enrollment type to find the total. */
  default boolean needsTypes() {
    return this instanceof PerCapitaByType;
  }
}
