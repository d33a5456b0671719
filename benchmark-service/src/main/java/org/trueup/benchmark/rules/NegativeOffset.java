package org.trueup.benchmark.rules;

/** Whether a negative regional adjustment is reduced for the people an ACO serves. */
public enum NegativeOffset {
  NONE,
  /** By the share of dually eligible people and the risk above average: 42 CFR 425.656(c)(4). */
  DUAL_SHARE_AND_RISK
}
