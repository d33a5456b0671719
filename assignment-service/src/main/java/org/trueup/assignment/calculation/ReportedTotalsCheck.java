package org.trueup.assignment.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.PersonYears;

/**
 * Whether reported totals can be true: a beneficiary counts for at most twelve months of a year.
 */
public final class ReportedTotalsCheck {
  /** The national program has about eleven million beneficiaries, all ACOs together. */
  private static final int MOST_BENEFICIARIES = 10_000_000;

  /** Totals are printed rounded, each to a hundredth of a year or better. */
  private static final BigDecimal PRINTED_TO = new BigDecimal("0.01");

  private static final BigDecimal ROUNDING_OF_BENEFICIARIES = new BigDecimal("1.01");
  private static final String CITE = "42 CFR 425.400(a)";
  private static final String TITLE = "Assigned beneficiaries and their person years";

  private ReportedTotalsCheck() {}

  /** All faults of the totals. */
  public static List<Fault> faults(ReportedTotals totals) {
    var faults = new ArrayList<Fault>();
    beneficiaries(totals, faults);
    personYears(totals, faults);
    if (totals.personYearsByType() != null) {
      byType(totals.personYears(), totals.personYearsByType(), faults);
    }
    return List.copyOf(faults);
  }

  private static void beneficiaries(ReportedTotals totals, List<Fault> faults) {
    var count = totals.assignedBeneficiaries();
    if (count < 0 || count > MOST_BENEFICIARIES) {
      var expected = "a number of beneficiaries from 0 to " + MOST_BENEFICIARIES;
      faults.add(fault("/assignedBeneficiaries", count, expected));
    }
  }

  private static void personYears(ReportedTotals totals, List<Fault> faults) {
    var years = totals.personYears();
    var count = totals.assignedBeneficiaries();
    var most = BigDecimal.valueOf(count).multiply(ROUNDING_OF_BENEFICIARIES);
    if (years.isNegative()) {
      faults.add(fault("/personYears", years, "zero or more"));
    } else if (count >= 0 && years.years().compareTo(most) > 0) {
      var expected = "no more than one for each assigned beneficiary, " + count;
      faults.add(fault("/personYears", years, expected));
    }
  }

  private static void byType(
      PersonYears total, ByEnrollmentType<PersonYears> byType, List<Fault> faults) {
    for (var type : EnrollmentType.values()) {
      if (byType.of(type).isNegative()) {
        faults.add(fault(pointer(type), byType.of(type), "zero or more"));
      }
    }
    var sum = byType.reduce(PersonYears::plus);
    var tolerance = PRINTED_TO.multiply(BigDecimal.valueOf(EnrollmentType.values().length));
    if (sum.years().subtract(total.years()).abs().compareTo(tolerance) > 0) {
      var expected = "person years that add up to personYears, " + total + ", within " + tolerance;
      faults.add(fault("/personYearsByType", sum, expected));
    }
  }

  /** {@code /personYearsByType/agedDual}. */
  private static String pointer(EnrollmentType type) {
    return "/personYearsByType/"
        + switch (type) {
          case ESRD -> "esrd";
          case DISABLED -> "disabled";
          case AGED_DUAL -> "agedDual";
          case AGED_NON_DUAL -> "agedNonDual";
        };
  }

  private static Fault fault(String pointer, Object value, String expected) {
    return Fault.at(pointer, value, expected).under(TITLE, CITE);
  }
}
