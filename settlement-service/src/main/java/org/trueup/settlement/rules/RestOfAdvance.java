package org.trueup.settlement.rules;

/** What becomes of money paid beforehand that was not recouped. */
public enum RestOfAdvance {
  /** It stays to be recouped, and is due at once when the agreement ends before its term. */
  DUE_ON_EARLY_TERMINATION,
  /** It is due when its year is settled. */
  DUE_AT_YEAR_END
}
