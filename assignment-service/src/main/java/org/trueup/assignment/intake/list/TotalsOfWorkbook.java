package org.trueup.assignment.intake.list;

import java.math.BigDecimal;
import java.util.Optional;
import org.trueup.assignment.calculation.ReportedTotals;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.PersonYears;
import org.trueup.workbooks.name.Family;
import org.trueup.workbooks.report.ReadWorkbook;
import org.trueup.workbooks.sheet.KnownSheet;
import org.trueup.workbooks.sheet.Twelfths;

/** Assigned beneficiaries and their person years, as workbooks print them. */
public final class TotalsOfWorkbook {
  private static final String PY = "PY";
  private static final String ACO = "ACO";

  private TotalsOfWorkbook() {}

  /** Empty where the person years are of a part of the year only. */
  public static Optional<ReportedTotals> of(ReadWorkbook workbook) {
    if (workbook.name().family() == Family.STLMT) {
      return Optional.of(ofSettlement(workbook));
    }
    return workbook.characteristics().isProspective()
        ? Optional.empty()
        : Optional.of(ofQuarter(workbook));
  }

  private static ReportedTotals ofSettlement(ReadWorkbook workbook) {
    var table = workbook.sheet(KnownSheet.SETTLEMENT_TABLE_3);
    var years = table.value("B", PY);
    var byType = table.values("D", PY).map(years::multiply);
    return totals(table.value("A", PY), byType);
  }

  private static ReportedTotals ofQuarter(ReadWorkbook workbook) {
    var table = workbook.sheet(KnownSheet.EXPENDITURES_TABLE_1);
    return totals(table.value("BENEFICIARIES", ACO), table.values("PERSON_YEARS", ACO));
  }

  private static ReportedTotals totals(BigDecimal people, ByEnrollmentType<BigDecimal> years) {
    var byType = years.map(Twelfths::personYears);
    return new ReportedTotals(people.intValue(), byType.reduce(PersonYears::plus), byType);
  }
}
