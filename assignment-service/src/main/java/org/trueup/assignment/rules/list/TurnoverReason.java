package org.trueup.assignment.rules.list;

/**
 * Why a person is no longer assigned. Where several hold, the first in this order is the primary
 * one, so that nobody is counted twice (42 CFR 425.401(b)).
 */
public enum TurnoverReason {
  DEATH_BEFORE_PY,
  PART_A_OR_B_ONLY,
  NO_AB_MONTH,
  GROUP_HEALTH_PLAN,
  NON_US,
  OTHER_INITIATIVE,
  IDENTITY_UNKNOWN,
  PLURALITY_ELSEWHERE,
  /** No visit to a physician of the ACO, or any reason that CMS does not name. */
  NO_VISIT_OR_OTHER,
  /** The person is gone, and no table says why. */
  NOT_STATED;

  /** The one that comes first, absent reasons last. */
  public TurnoverReason before(TurnoverReason other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
