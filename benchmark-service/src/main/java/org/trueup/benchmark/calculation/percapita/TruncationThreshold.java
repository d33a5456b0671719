package org.trueup.benchmark.calculation.percapita;

import org.trueup.contracts.value.Money;

/**
 * The most that one beneficiary's expenditures count with in a year.
 *
 * @param amount national, of the year and enrollment type
 * @param bothSigns whether minus the amount binds too
 */
public record TruncationThreshold(Money amount, boolean bothSigns) {

  Money truncate(Money annualized) {
    var cut = annualized.min(amount);
    return bothSigns ? cut.max(amount.negated()) : cut;
  }
}
