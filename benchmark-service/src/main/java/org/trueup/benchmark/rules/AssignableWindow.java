package org.trueup.benchmark.rules;

/** Which months make a beneficiary assignable, for county figures: 42 CFR 425.654. */
public enum AssignableWindow {
  CALENDAR_YEAR,
  /** The assignment window of the ACO's own methodology. */
  OWN_METHODOLOGY
}
