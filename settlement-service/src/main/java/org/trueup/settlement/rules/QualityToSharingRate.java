package org.trueup.settlement.rules;

/** How quality turns the maximum sharing rate into the final one. */
public enum QualityToSharingRate {
  /** PY2012 to PY2020: maximum times quality score; nothing where the standard is not met. */
  MAXIMUM_TIMES_SCORE,
  /** PY2021 and PY2022: the maximum where the standard is met, otherwise nothing. */
  MAXIMUM_OR_NOTHING,
  /** PY2023 on: as before, and maximum times score where only the alternative standard is met. */
  MAXIMUM_OR_ALTERNATIVE_TIMES_SCORE
}
