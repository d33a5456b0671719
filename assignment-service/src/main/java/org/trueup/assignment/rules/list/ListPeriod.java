package org.trueup.assignment.rules.list;

/** What an assignment list is about, in the order in which later ones take precedence. */
public enum ListPeriod {
  /** The list before the performance year. */
  INITIAL,
  Q1,
  Q2,
  Q3,
  Q4,
  /** The final list, delivered after the year closed. */
  YEAR_END,
  /** A benchmark year of the agreement: never the basis of a settlement. */
  BENCHMARK;

  public boolean isQuarter() {
    return this == Q1 || this == Q2 || this == Q3 || this == Q4;
  }

  /** Whether the list is about the performance year itself. */
  public boolean isOfTheYear() {
    return this != BENCHMARK;
  }

  /** The quarter of that number, from 1. */
  public static ListPeriod quarter(int number) {
    return valueOf("Q" + number);
  }
}
