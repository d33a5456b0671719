package org.trueup.local.replay;

import org.trueup.contracts.value.PerformanceYear;

/** How a report says that nobody has reviewed the rules of a year. */
public final class CarriedForward {
  private CarriedForward() {}

  /** {@code the rules of 2026, carried forward}. */
  public static String words(PerformanceYear from) {
    return "the rules of " + from + ", carried forward";
  }
}
