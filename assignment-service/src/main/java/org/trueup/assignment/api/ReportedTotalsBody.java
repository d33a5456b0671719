package org.trueup.assignment.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.ReportedTotals;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.PersonYears;

/** Assignment totals as JSON; person years are text. */
record ReportedTotalsBody(
    @Nullable Integer assignedBeneficiaries,
    @Nullable String personYears,
    @Nullable ByEnrollmentType<@Nullable String> personYearsByType) {
  private static final String TITLE = "Assigned beneficiaries and their person years";

  /**
   * The totals.
   *
   * @throws Refusal 422 with everything that is missing or cannot be read
   */
  ReportedTotals toTotals() {
    var faults = new ArrayList<Fault>();
    if (assignedBeneficiaries == null) {
      var expected = "the number of assigned beneficiaries";
      faults.add(Fault.at("/assignedBeneficiaries", null, expected).under(TITLE, null));
    }
    var years = years("/personYears", personYears, faults);
    var byType = byType(faults);
    Refusal.unlessEmpty(faults);
    return new ReportedTotals(
        assignedBeneficiaries == null ? 0 : assignedBeneficiaries, years, byType);
  }

  private @Nullable ByEnrollmentType<PersonYears> byType(List<Fault> faults) {
    if (personYearsByType == null) {
      return null;
    }
    var pointer = "/personYearsByType/";
    return new ByEnrollmentType<>(
        years(pointer + "esrd", personYearsByType.esrd(), faults),
        years(pointer + "disabled", personYearsByType.disabled(), faults),
        years(pointer + "agedDual", personYearsByType.agedDual(), faults),
        years(pointer + "agedNonDual", personYearsByType.agedNonDual(), faults));
  }

  private static PersonYears years(String pointer, @Nullable String text, List<Fault> faults) {
    try {
      if (text != null) {
        return PersonYears.parseYears(text);
      }
      faults.add(Fault.at(pointer, null, "person years as text: \"7210.5\"").under(TITLE, null));
    } catch (IllegalArgumentException malformed) {
      faults.add(Fault.at(pointer, text, Fault.expectedBy(malformed)).under(TITLE, null));
    }
    return PersonYears.ZERO;
  }
}
