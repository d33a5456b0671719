package org.trueup.assignment.calculation.claims;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.EnrollmentMonths;
import org.trueup.assignment.rules.claims.AssignableBeneficiaries;
import org.trueup.assignment.rules.list.TurnoverReason;
import org.trueup.contracts.value.EnrollmentType;

/**
 * A beneficiary of the claims population, with what is known besides claims.
 *
 * @param months one for each of the window, in its order; absent from the month after a death on
 * @param otherInitiative assigned to another Medicare shared savings initiative, or on the
 *     prospective list of another ACO (42 CFR 425.401(a)(3))
 * @param designation whom the beneficiary chose, if anybody
 */
public record CandidateBeneficiary(
    long mbi,
    @Nullable Month[] months,
    boolean otherInitiative,
    @Nullable Designation designation) {

  /**
   * A month of a beneficiary who was alive on its first day.
   *
   * @param groupHealthPlan in a Medicare Advantage or other group health plan
   * @param dualStatus two digits; blank for none
   * @param residence postal code of the state or territory; something else for elsewhere
   */
  public record Month(
      boolean partA,
      boolean partB,
      boolean groupHealthPlan,
      boolean esrd,
      int age,
      String dualStatus,
      String residence) {

    boolean isCovered() {
      return partA && partB;
    }
  }

  /**
   * Who a beneficiary says is responsible for coordinating their care.
   *
   * @param tin of the practice
   * @param specialty of the clinician
   */
  public record Designation(String tin, String specialty) {}

  /** Why they cannot be assigned to anybody; empty when they can (42 CFR 425.401(a)). */
  Optional<TurnoverReason> ineligible(AssignableBeneficiaries rules) {
    boolean covered = false;
    boolean partly = false;
    boolean plan = false;
    var residence = "";
    for (var month : months) {
      if (month != null) {
        covered |= month.isCovered();
        partly |= month.partA() != month.partB();
        plan |= month.groupHealthPlan();
        residence = month.residence();
      }
    }
    if (partly) {
      return Optional.of(TurnoverReason.PART_A_OR_B_ONLY);
    }
    if (!covered) {
      return Optional.of(TurnoverReason.NO_AB_MONTH);
    }
    if (plan) {
      return Optional.of(TurnoverReason.GROUP_HEALTH_PLAN);
    }
    return elsewhere(rules.residences().contains(residence));
  }

  private Optional<TurnoverReason> elsewhere(boolean atHome) {
    if (!atHome) {
      return Optional.of(TurnoverReason.NON_US);
    }
    return otherInitiative ? Optional.of(TurnoverReason.OTHER_INITIATIVE) : Optional.empty();
  }

  /** Enrollment of each month, as assignment lists write it. */
  EnrollmentMonths enrollment(AssignableBeneficiaries rules) {
    long packed = 0;
    for (int index = 0; index < months.length; index++) {
      var month = months[index];
      if (month != null && month.isCovered() && !month.groupHealthPlan()) {
        packed |= EnrollmentMonths.bits(index, EnrollmentMonths.flag(type(month, rules)));
      }
    }
    return new EnrollmentMonths(packed);
  }

  /** In order of precedence (CMS methodology specifications v11, section 3.1, step 2). */
  private static EnrollmentType type(Month month, AssignableBeneficiaries rules) {
    if (month.esrd()) {
      return EnrollmentType.ESRD;
    }
    if (month.age() < rules.agedFrom()) {
      return EnrollmentType.DISABLED;
    }
    return rules.fullDualStatus().contains(month.dualStatus())
        ? EnrollmentType.AGED_DUAL
        : EnrollmentType.AGED_NON_DUAL;
  }
}
