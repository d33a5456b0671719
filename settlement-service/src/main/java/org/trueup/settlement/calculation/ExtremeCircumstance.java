package org.trueup.settlement.calculation;

import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;

/**
 * How far extreme and uncontrollable circumstances reached: 42 CFR 425.605(f), .606(i), .610(i).
 */
public sealed interface ExtremeCircumstance {

  /** There were none. */
  record None() implements ExtremeCircumstance {}

  /** The share of the year's months, and of the assigned beneficiaries, that were affected. */
  record Affected(Rate months, Rate beneficiaries) implements ExtremeCircumstance {}

  /** The reduction as CMS reported it, for twelve months; at most the losses themselves. */
  record Reported(Money reduction) implements ExtremeCircumstance {}
}
