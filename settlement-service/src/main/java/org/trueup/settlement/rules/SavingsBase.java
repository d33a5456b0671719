package org.trueup.settlement.rules;

import org.trueup.contracts.value.Rate;

/**
 * From which dollar on savings are shared: the first, or those above a share of the benchmark.
 *
 * @param above that share; zero for the first dollar
 */
public record SavingsBase(Rate above) {
  public static final SavingsBase FIRST_DOLLAR = new SavingsBase(Rate.ZERO);
}
