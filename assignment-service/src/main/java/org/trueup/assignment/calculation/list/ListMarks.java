package org.trueup.assignment.calculation.list;

import org.jspecify.annotations.Nullable;
import org.trueup.assignment.rules.list.TurnoverReason;

/**
 * What a list says about a beneficiary besides the months.
 *
 * @param reason why the beneficiary is not assigned; absent for the assigned
 * @param byClaims assigned by claims
 * @param voluntary assigned by voluntary alignment; both may hold
 * @param step of the claims algorithm; 0 for voluntary alignment alone
 * @param newlyAssigned not assigned the year before
 * @param assignedBefore on one of the previous four quarterly lists
 * @param episodeMonths months that leave person years: bit n for month n of the window
 * @param scoredMonths months with a risk score
 * @param passedOver for a claims-based list: that claims do not assign the beneficiary, who may
 *     never have been assigned; a list of CMS names only those who were
 */
public record ListMarks(
    @Nullable TurnoverReason reason,
    boolean byClaims,
    boolean voluntary,
    int step,
    boolean newlyAssigned,
    boolean assignedBefore,
    int episodeMonths,
    int scoredMonths,
    boolean passedOver) {
  /** The bits of a packed number in which the reason stands; none of them for the assigned. */
  public static final int REASON_MASK = 0xFF;

  /** The marks of somebody who left. */
  public static ListMarks left(TurnoverReason reason) {
    return new ListMarks(reason, false, false, 0, false, false, 0, 0, false);
  }

  /** The marks of somebody whom claims do not assign. */
  public static ListMarks passedOver(TurnoverReason reason) {
    return new ListMarks(reason, false, false, 0, false, false, 0, 0, true);
  }

  /** The marks of somebody whom a step of the algorithm assigned. */
  public static ListMarks assignedByClaims(int step) {
    return new ListMarks(null, true, false, step, false, false, 0, 0, false);
  }

  public boolean isAssigned() {
    return reason == null;
  }

  /** What of them is announced. */
  ListMarks announced() {
    return new ListMarks(
        reason, byClaims, voluntary, step, newlyAssigned, false, episodeMonths, 0, false);
  }

  /** As one number: the narrow form of the store. */
  public long packed() {
    long bits = reason == null ? 0 : reason.code();
    bits |= (byClaims ? 1L : 0) << 8;
    bits |= (voluntary ? 1L : 0) << 9;
    bits |= (newlyAssigned ? 1L : 0) << 10;
    bits |= (assignedBefore ? 1L : 0) << 11;
    bits |= (long) step << 12;
    bits |= (long) episodeMonths << 16;
    bits |= (passedOver ? 1L : 0) << 28;
    return bits | (long) scoredMonths << 32;
  }

  /** The marks that a packed number stands for. */
  public static ListMarks unpacked(long bits) {
    int reason = (int) (bits & REASON_MASK);
    return new ListMarks(
        reason == 0 ? null : TurnoverReason.ofCode(reason),
        (bits >>> 8 & 1) == 1,
        (bits >>> 9 & 1) == 1,
        (int) (bits >>> 12 & 0xF),
        (bits >>> 10 & 1) == 1,
        (bits >>> 11 & 1) == 1,
        (int) (bits >>> 16 & 0xFFF),
        (int) (bits >>> 32 & 0xFFF),
        (bits >>> 28 & 1) == 1);
  }
}
