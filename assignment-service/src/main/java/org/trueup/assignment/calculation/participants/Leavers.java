package org.trueup.assignment.calculation.participants;

import java.util.EnumSet;
import java.util.Set;
import org.trueup.assignment.calculation.participants.PrimaryCare.Verdict;

/** How many leave, from those who do for certain to all who may. */
public enum Leavers {
  LOW(EnumSet.of(Verdict.LEAVES)),
  CENTRAL(EnumSet.of(Verdict.LEAVES, Verdict.LEAVES_LIKELY, Verdict.TIE)),
  HIGH(EnumSet.of(Verdict.LEAVES, Verdict.LEAVES_LIKELY, Verdict.TIE, Verdict.STAYS_LIKELY));

  private final Set<Verdict> verdicts;

  Leavers(Set<Verdict> verdicts) {
    this.verdicts = verdicts;
  }

  /** Whether somebody with this verdict is among them. */
  public boolean include(Verdict verdict) {
    return verdicts.contains(verdict);
  }

  /** How many of these verdicts are among them. */
  public long count(Iterable<Verdict> found) {
    long count = 0;
    for (var verdict : found) {
      count += include(verdict) ? 1 : 0;
    }
    return count;
  }
}
