package org.trueup.benchmark.calculation.historical;

/** The three years before the agreement; {@code BY3} is the latest. */
public enum BenchmarkYear {
  BY1,
  BY2,
  BY3;

  /** The calendar year that it is in an agreement that starts in a year. */
  public int calendarYear(int startYear) {
    return startYear - values().length + ordinal();
  }
}
