package org.trueup.benchmark.rules;

/** Which months make a person assignable for county and regional factors: 42 CFR 425.654. */
public enum AssignableWindow {
  CALENDAR_YEAR,
  /** The assignment window of the ACO's own methodology. */
  OWN_METHODOLOGY
}
