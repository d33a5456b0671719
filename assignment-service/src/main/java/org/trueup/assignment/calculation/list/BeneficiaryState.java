package org.trueup.assignment.calculation.list;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.rules.list.TurnoverReason;

/**
 * Whether a beneficiary is assigned as of one list of a year, or why no longer.
 *
 * @param reason absent for the assigned, and for those who never were
 */
record BeneficiaryState(boolean assigned, @Nullable TurnoverReason reason) {
  static final BeneficiaryState ASSIGNED = new BeneficiaryState(true, null);
  static final BeneficiaryState NEVER = new BeneficiaryState(false, null);

  static BeneficiaryState left(TurnoverReason reason) {
    return new BeneficiaryState(false, reason);
  }

  /**
   * As each list says: beneficiaries enter, leave and return.
   *
   * @param absence why somebody left whom a list does not name any more
   */
  static BeneficiaryState[] retrospective(
      @Nullable ListedBeneficiary[] lists, LocalDate yearStart, List<TurnoverReason> absence) {
    var states = new BeneficiaryState[lists.length];
    var state = NEVER;
    for (int i = 0; i < lists.length; i++) {
      state = next(state, lists[i], yearStart, absence.get(i));
      states[i] = state;
    }
    return states;
  }

  /** A reason lasts until the beneficiary is assigned again or another reason is given. */
  private static BeneficiaryState next(
      BeneficiaryState before,
      @Nullable ListedBeneficiary listed,
      LocalDate yearStart,
      TurnoverReason absence) {
    if (listed != null && listed.isAssigned()) {
      return ASSIGNED;
    }
    if (listed != null) {
      return wasNever(before, listed) ? NEVER : left(primary(listed, yearStart));
    }
    return before.assigned() ? left(absence) : before;
  }

  private static boolean wasNever(BeneficiaryState before, ListedBeneficiary listed) {
    return before.equals(NEVER) && listed.marks().passedOver();
  }

  /**
   * As the law of prospective lists says: the first list, from which beneficiaries are only
   * excluded, for the rest of the year (42 CFR 425.401(b)).
   *
   * @param wholeYear whether the months of a list are all of the year
   */
  static BeneficiaryState[] prospective(
      @Nullable ListedBeneficiary[] lists, LocalDate yearStart, Predicate<Integer> wholeYear) {
    var states = new BeneficiaryState[lists.length];
    var first = lists[0];
    var state =
        first == null || wasNever(NEVER, first)
            ? NEVER
            : onProspectiveList(first, yearStart, false);
    states[0] = state;
    for (int i = 1; i < lists.length; i++) {
      if (state.assigned()) {
        var listed = lists[i];
        state =
            listed == null
                ? left(TurnoverReason.NOT_STATED)
                : onProspectiveList(listed, yearStart, wholeYear.test(i));
      }
      states[i] = state;
    }
    return states;
  }

  private static BeneficiaryState onProspectiveList(
      ListedBeneficiary listed, LocalDate yearStart, boolean wholeYear) {
    if (!listed.isAssigned() || listed.diedBefore(yearStart)) {
      return left(primary(listed, yearStart));
    }
    return wholeYear && listed.months().hasNoEligibleMonth()
        ? left(TurnoverReason.NO_AB_MONTH)
        : ASSIGNED;
  }

  /**
   * What a prospective list of the same beneficiaries would have been, as far as the lists of a
   * retrospective ACO show: the first list, less deaths before the year and whomever a later list
   * names with a reason that excludes.
   */
  static BeneficiaryState[] estimatedProspective(
      @Nullable ListedBeneficiary[] lists,
      LocalDate yearStart,
      Predicate<TurnoverReason> excludes) {
    var states = new BeneficiaryState[lists.length];
    var state = lists[0] != null && lists[0].isAssigned() ? ASSIGNED : NEVER;
    for (int i = 0; i < lists.length; i++) {
      var listed = lists[i];
      if (state.assigned() && listed != null) {
        var reason = excludingReason(listed, yearStart);
        if (reason != null && excludes.test(reason)) {
          state = left(reason);
        }
      }
      states[i] = state;
    }
    return states;
  }

  private static @Nullable TurnoverReason excludingReason(
      ListedBeneficiary listed, LocalDate yearStart) {
    return listed.isAssigned() && !listed.diedBefore(yearStart) ? null : primary(listed, yearStart);
  }

  private static TurnoverReason primary(ListedBeneficiary listed, LocalDate yearStart) {
    var reason = listed.marks().reason();
    var stated = reason == null ? TurnoverReason.NOT_STATED : reason;
    return listed.diedBefore(yearStart) ? TurnoverReason.DEATH_BEFORE_PY.before(stated) : stated;
  }
}
