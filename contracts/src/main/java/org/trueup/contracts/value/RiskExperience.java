package org.trueup.contracts.value;

/**
 * Whether an ACO, or enough of its participants, took part in risk before (42 CFR 425.20:
 * experienced with performance-based risk Medicare ACO initiatives).
 */
public enum RiskExperience {
  INEXPERIENCED,
  EXPERIENCED
}
