package org.trueup.benchmark.rules;

/** Whether a negative regional adjustment is reduced for the beneficiaries an ACO serves. */
public enum NegativeOffset {
  NONE,
  /** By the share of dual eligibles and the risk above average: 42 CFR 425.656(c)(4). */
  DUAL_SHARE_AND_RISK
}
