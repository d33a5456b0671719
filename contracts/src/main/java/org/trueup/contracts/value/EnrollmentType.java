package org.trueup.contracts.value;

/**
 * The four enrollment types of a beneficiary-month, in order of precedence (42 CFR 425.602(a)(2)).
 */
public enum EnrollmentType {
  ESRD,
  DISABLED,
  AGED_DUAL,
  AGED_NON_DUAL
}
