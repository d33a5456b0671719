package org.trueup.benchmark.rules;

/** What brings the expenditures of the first two benchmark years to the level of the third. */
public enum TrendMethod {
  /** National growth by enrollment type: 42 CFR 425.602(a)(5). */
  NATIONAL,
  /** Growth in the ACO's regional service area: 42 CFR 425.603(c)(5). */
  REGIONAL,
  /** Both, the national one weighted with the ACO's share of its region: 42 CFR 425.601(a)(5). */
  NATIONAL_REGIONAL_BLEND
}
