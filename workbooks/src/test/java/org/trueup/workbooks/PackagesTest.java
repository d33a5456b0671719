package org.trueup.workbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trueup.workbooks.report.ReadWorkbook;
import org.trueup.workbooks.report.ReportsOfAYear;
import org.trueup.workbooks.report.WorkbookReader;
import org.trueup.workbooks.sheet.KnownSheet;

/** Whole packages, as they come. */
class PackagesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {Packages.SAVINGS, Packages.LOSSES, Packages.ONE_SIDED, Packages.PROSPECTIVE_TREND})
  void everyWorkbookAgreesWithItsNameAndItsOwnArithmetic(String set) {
    assertThat(read(set)).allSatisfy(book -> assertThat(book.warnings()).isEmpty());
  }

  @Test
  void figuresAreTheTextsOfTheirCells() {
    var settlement =
        read(Packages.SAVINGS).stream()
            .filter(book -> book.subject().equals("STLMT/2023"))
            .findFirst()
            .orElseThrow();
    var earned = settlement.sheet(KnownSheet.SETTLEMENT_TABLE_3).figure("Y", "PY");
    assertThat(earned.text()).isEqualTo("5371232.38350334");
    assertThat(earned.cell()).isEqualTo("B40");
    assertThat(settlement.characteristics().produced()).hasToString("Optional[2024-08-05]");
  }

  @Test
  void threeDeliveriesOfABenchmarkAreThreeThings() {
    assertThat(read(Packages.PROSPECTIVE_TREND))
        .extracting(ReadWorkbook::subject)
        .contains("BNMRK/2024/PRELIMINARY", "BNMRK/2024/JUNE", "BNMRK/2024/FINAL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {Packages.SAVINGS, Packages.LOSSES, Packages.ONE_SIDED, Packages.PROSPECTIVE_TREND})
  void theSettlementHasTheExpendituresOfTheAnnualReport(String set) {
    assertThat(ReportsOfAYear.differences(last(set, "STLMT"), last(set, "AEXPU"))).isEmpty();
  }

  /** Another ACO's year has other figures in every line. */
  @Test
  void whereTheTwoReportsPartBothPlacesAreNamed() {
    var differences =
        ReportsOfAYear.differences(
            last(Packages.SAVINGS, "STLMT"), last(Packages.PROSPECTIVE_TREND, "AEXPU"));
    assertThat(differences).hasSizeGreaterThan(5);
    assertThat(differences)
        .anySatisfy(
            sentence ->
                assertThat(sentence)
                    .startsWith("Expenditures per person year of ESRD: ")
                    .contains("Table 3 - Shared Savings Losses, row 9, column B of STLMT/2023")
                    .contains("Table_1", ", row ", "column B of AEXPU/2024"));
  }

  private static ReadWorkbook last(String set, String family) {
    return read(set).stream()
        .filter(book -> book.name().family().name().equals(family))
        .max(Comparator.comparing(ReadWorkbook::subject))
        .orElseThrow();
  }

  private static List<ReadWorkbook> read(String set) {
    return Packages.workbooks(set).stream()
        .map(file -> WorkbookReader.read(file.name(), file.bytes()))
        .toList();
  }
}
