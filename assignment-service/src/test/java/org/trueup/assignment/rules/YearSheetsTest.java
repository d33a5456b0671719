package org.trueup.assignment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.trueup.contracts.rule.YearSheet;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.rules.ReviewStamps;
import org.trueup.rules.YearSheets;

class YearSheetsTest {

  @TestFactory
  Stream<DynamicTest> everyYearIsAsItWasReviewed() {
    return YearSheets.testsOf(Rules.read().book());
  }

  @TestFactory
  Stream<DynamicTest> aStampThatLagsKeepsTheServiceFromStarting() {
    return ReviewStamps.testsOf(folder -> Rules.read(folder).book());
  }

  @Test
  void primaryCareServicesAreWhatChangedIn2020AndWindowsAreTheSame() {
    var book = Rules.read().book();
    var before = YearSheets.sheet(book, PerformanceYear.of(2019));

    var differences = before.differencesTo(YearSheets.sheet(book, PerformanceYear.of(2020)));

    assertThat(differences)
        .extracting(YearSheet.Difference::rule)
        .contains("primary-care-services.yaml")
        .doesNotContain("assignment-windows.yaml", "leaving-reasons.yaml");
  }
}
