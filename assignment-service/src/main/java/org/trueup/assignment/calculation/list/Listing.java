package org.trueup.assignment.calculation.list;

import org.jspecify.annotations.Nullable;
import org.trueup.assignment.rules.list.TurnoverReason;

/**
 * What a list says about a person besides the months.
 *
 * @param reason why the person is not assigned; absent for the assigned
 * @param byClaims assigned by claims
 * @param voluntary assigned by voluntary alignment; both may hold
 * @param step of the claims algorithm; 0 for voluntary only
 * @param newlyAssigned not assigned the year before
 * @param assignedBefore on one of the previous four quarterly lists
 * @param episodeMonths months that leave person years: bit n for month n of the window
 * @param scoredMonths months with a risk score
 * @param passedOver of claims: that they do not assign the person, who may never have been; a list
 *     of CMS names only those who were
 */
public record Listing(
    @Nullable TurnoverReason reason,
    boolean byClaims,
    boolean voluntary,
    int step,
    boolean newlyAssigned,
    boolean assignedBefore,
    int episodeMonths,
    int scoredMonths,
    boolean passedOver) {

  private static final TurnoverReason[] REASONS = TurnoverReason.values();

  /** A listing of somebody who left. */
  public static Listing left(TurnoverReason reason) {
    return new Listing(reason, false, false, 0, false, false, 0, 0, false);
  }

  /** A listing of somebody whom the claims do not assign. */
  public static Listing passedOver(TurnoverReason reason) {
    return new Listing(reason, false, false, 0, false, false, 0, 0, true);
  }

  public static Listing assignedByClaims(int step) {
    return new Listing(null, true, false, step, false, false, 0, 0, false);
  }

  public boolean isAssigned() {
    return reason == null;
  }

  /** What of it is announced of a person. */
  Listing announced() {
    return new Listing(
        reason, byClaims, voluntary, step, newlyAssigned, false, episodeMonths, 0, false);
  }

  /** As one number: the narrow form of the store. */
  public long packed() {
    long bits = reason == null ? 0 : reason.ordinal() + 1L;
    bits |= (byClaims ? 1L : 0) << 8;
    bits |= (voluntary ? 1L : 0) << 9;
    bits |= (newlyAssigned ? 1L : 0) << 10;
    bits |= (assignedBefore ? 1L : 0) << 11;
    bits |= (long) step << 12;
    bits |= (long) episodeMonths << 16;
    bits |= (passedOver ? 1L : 0) << 28;
    return bits | (long) scoredMonths << 32;
  }

  public static Listing unpacked(long bits) {
    int reason = (int) (bits & 0xFF);
    return new Listing(
        reason == 0 ? null : REASONS[reason - 1],
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
