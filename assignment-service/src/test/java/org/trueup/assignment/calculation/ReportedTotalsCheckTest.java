package org.trueup.assignment.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.PersonYears;

class ReportedTotalsCheckTest {

  @ParameterizedTest
  @CsvSource({
    "7460, 7210.5",
    "0, 0",
    "10000000, 9000000",
    "100, 101", // rounded
    "7460, 3000.25"
  })
  void acceptsWhatCanBeTrue(int beneficiaries, String years) {
    assertThat(faults(beneficiaries, years)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 0, /assignedBeneficiaries",
    "10000001, 9000000, /assignedBeneficiaries",
    "7460, -0.5, /personYears",
    "7460, 7535, /personYears",
    "0, 0.1, /personYears"
  })
  void refusesWhatCannotBeTrue(int beneficiaries, String years, String pointer) {
    assertThat(faults(beneficiaries, years)).containsExactly(pointer);
  }

  @Test
  void letsTypesDifferFromTheTotalByPrinting() {
    assertThat(faults(100, "90", "10.01", "20.01", "30.01", "30.01")).isEmpty();
  }

  @Test
  void refusesTypesThatDoNotAddUp() {
    assertThat(faults(100, "90", "10", "20", "30", "31")).containsExactly("/personYearsByType");
  }

  @Test
  void refusesNegativeTypes() {
    assertThat(faults(100, "90", "-10", "20", "40", "40"))
        .containsExactly("/personYearsByType/esrd");
  }

  private static List<String> faults(int beneficiaries, String years) {
    return pointers(new ReportedTotals(beneficiaries, PersonYears.parseYears(years), null));
  }

  private static List<String> faults(int beneficiaries, String years, String... types) {
    var parsed = List.of(types).stream().map(PersonYears::parseYears).toList();
    var byType = new ByEnrollmentType<>(parsed.get(0), parsed.get(1), parsed.get(2), parsed.get(3));
    return pointers(new ReportedTotals(beneficiaries, PersonYears.parseYears(years), byType));
  }

  private static List<String> pointers(ReportedTotals totals) {
    return ReportedTotalsCheck.faults(totals).stream()
        .map(fault -> String.valueOf(fault.where().pointer()))
        .toList();
  }
}
