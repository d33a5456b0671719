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

  /** Read as a person reads it. */
  @Test
  void whatComesWith2025AndWith2026IsSaidInWords() {
    var book = Rules.read().book();

    assertThat(YearSheets.changes(book, 2024, 2025))
        .containsExactly(
            "agreement-terms.yaml: rule-set: PFS2024, then PFS2025",
            "claims-assignment.yaml: step-3 comes: visit-in-window NON_PHYSICIAN_PRACTITIONER; visit-in-expanded-window PRIMARY_CARE_PHYSICIAN, SPECIALIST; counted PRIMARY_CARE_PHYSICIAN, NON_PHYSICIAN_PRACTITIONER, SPECIALIST; months 24",
            "leaving-reasons.yaml: reasons.OTHER_REASON comes: title Another reason, which CMS does not name, cite prospective assignment list layout since 2025, turnover-column , exclusion-column OTHER_REASONS_EXCLUDED, in-estimate false",
            "primary-care-services.yaml: codes: 98016, 99446-99449, 99451, 99452, G0537, G0538, G0539, G0540, G0541, G0542, G0544, G0556, G0557, G0558, G0560 come; G2012, 99441, 99442, 99443 go",
            "primary-care-services.yaml: is provisional: the list of paragraph (ix) was not read: the codes added for 2025 are those that summaries of the rule name, and 98016 is taken to replace G2012");
    assertThat(YearSheets.changes(book, 2025, 2026))
        .containsExactly(
            "participant-dates.yaml: comes into force: true",
            "participant-dates.yaml: is provisional: a TIN under a new owner may be replaced within the year as proposed; the final text was not read",
            "primary-care-services.yaml: codes: G0568, G0569, G0570 come; G0136 goes",
            "primary-care-services.yaml: is provisional: the list of paragraph (x) was not read: to the codes of 2025 come the add-ons to advanced primary care management, and G0136 is gone");
  }
}
