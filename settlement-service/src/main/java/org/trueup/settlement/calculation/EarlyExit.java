package org.trueup.settlement.calculation;

import org.trueup.settlement.rules.EarlyExitRule;

/**
 * Leaving the program during a performance year: 42 CFR 425.221.
 *
 * @param monthsTakenPart months up to and with the month of termination
 * @param voluntary whether the ACO left by itself
 */
public record EarlyExit(int monthsTakenPart, boolean voluntary) {
  private static final int MONTHS_PER_YEAR = 12;

  /** Losses are owed after an involuntary exit, and after a voluntary one past mid-year. */
  boolean owesLosses(EarlyExitRule rule) {
    return !voluntary || monthsTakenPart > rule.lossesIfVoluntaryAfterMonth();
  }

  /** Savings are paid only after a voluntary exit at the end of the year. */
  boolean keepsSavings() {
    return voluntary && monthsTakenPart == MONTHS_PER_YEAR;
  }
}
