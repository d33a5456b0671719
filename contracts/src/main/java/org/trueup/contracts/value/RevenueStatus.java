package org.trueup.contracts.value;

/**
 * Whether participants' revenue is below 35% of the expenditures of the assigned beneficiaries, or
 * not (42 CFR 425.20).
 */
public enum RevenueStatus {
  LOW,
  HIGH
}
