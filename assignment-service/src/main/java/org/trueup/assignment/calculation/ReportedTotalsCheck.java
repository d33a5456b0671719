package org.trueup.assignment.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.PersonYears;

/** Whether reported totals can be true: a person counts for at most twelve months of a year. */
public final class ReportedTotalsCheck {
  /** The national program has about eleven million people, all ACOs together. */
  private static final int MOST_PEOPLE = 10_000_000;

  /** Totals are printed rounded, each to a hundredth of a year or better. */
  private static final BigDecimal PRINTED_TO = new BigDecimal("0.01");

  private static final BigDecimal ROUNDING_OF_PEOPLE = new BigDecimal("1.01");
  private static final String CITE = "42 CFR 425.400(a)";
  private static final String TITLE = "Assigned people and their person years";

  private ReportedTotalsCheck() {}

  public static List<Fault> faults(ReportedTotals totals) {
    var faults = new ArrayList<Fault>();
    people(totals, faults);
    personYears(totals, faults);
    if (totals.personYearsByType() != null) {
      byType(totals.personYears(), totals.personYearsByType(), faults);
    }
    return List.copyOf(faults);
  }

  private static void people(ReportedTotals totals, List<Fault> faults) {
    var people = totals.assignedBeneficiaries();
    if (people < 0 || people > MOST_PEOPLE) {
      faults.add(fault("/assignedBeneficiaries", people, "people, from 0 to " + MOST_PEOPLE));
    }
  }

  private static void personYears(ReportedTotals totals, List<Fault> faults) {
    var years = totals.personYears();
    var most = BigDecimal.valueOf(totals.assignedBeneficiaries()).multiply(ROUNDING_OF_PEOPLE);
    if (years.isNegative()) {
      faults.add(fault("/personYears", years, "person years, zero or more"));
    } else if (totals.assignedBeneficiaries() >= 0 && years.years().compareTo(most) > 0) {
      var expected = "no more person years than assigned people, " + totals.assignedBeneficiaries();
      faults.add(fault("/personYears", years, expected));
    }
  }

  private static void byType(
      PersonYears total, ByEnrollmentType<PersonYears> byType, List<Fault> faults) {
    for (var type : EnrollmentType.values()) {
      if (byType.of(type).isNegative()) {
        faults.add(fault(pointer(type), byType.of(type), "person years, zero or more"));
      }
    }
    var sum = byType.reduce(PersonYears::plus);
    var tolerance = PRINTED_TO.multiply(BigDecimal.valueOf(EnrollmentType.values().length));
    if (sum.years().subtract(total.years()).abs().compareTo(tolerance) > 0) {
      var expected = "types that add up to personYears, " + total + ", within " + tolerance;
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
