package org.trueup.settlement.rules;

/** Where the lower limits of an ACO with few beneficiaries in an earlier year come from. */
public enum ReducedLimits {
  AS_GIVEN
}
