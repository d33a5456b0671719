package org.trueup.assignment.rules.list;

/**
 * Why a beneficiary is no longer assigned; on a prospective list, why they are excluded. Where
 * several hold, the first in this order is the primary one, so that nobody is counted twice (42 CFR
 * 425.401(b)).
 */
public enum TurnoverReason {
  DEATH_BEFORE_PY(1),
  PART_A_OR_B_ONLY(2),
  NO_AB_MONTH(3),
  GROUP_HEALTH_PLAN(4),
  NON_US(5),
  OTHER_INITIATIVE(6),
  IDENTITY_UNKNOWN(7),
  PLURALITY_ELSEWHERE(8),
  /** No visit to a physician of the ACO, or any reason that CMS does not name. */
  NO_VISIT_OR_OTHER(9),
  /** Prospective lists since 2025: excluded for a reason that CMS does not name. */
  OTHER_REASON(11),
  /** The beneficiary is gone, and no table says why. */
  NOT_STATED(10);

  private static final TurnoverReason[] ALL = values();

  private final int code;

  /**
   * A reason and what stands for it in stored rows.
   *
   * @param code never changes and is never given twice, from 1 to 255; a new reason gets a new one,
   *     wherever it stands in the order
   */
  TurnoverReason(int code) {
    this.code = code;
  }

  /** What stands for it in stored rows. */
  public int code() {
    return code;
  }

  /** The reason that a stored row means. */
  public static TurnoverReason ofCode(int code) {
    for (var reason : ALL) {
      if (reason.code == code) {
        return reason;
      }
    }
    throw new IllegalArgumentException(code + " is not the code of a turnover reason");
  }

  /** The one that comes first, absent reasons last. */
  public TurnoverReason before(TurnoverReason other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
