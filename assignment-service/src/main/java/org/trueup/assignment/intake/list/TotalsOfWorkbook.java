package org.trueup.assignment.intake.list;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.trueup.assignment.calculation.ReportedTotals;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.PersonYears;
import org.trueup.workbooks.name.Family;
import org.trueup.workbooks.report.ReadWorkbook;
import org.trueup.workbooks.sheet.KnownSheet;

/** Assigned beneficiaries and their person years, as workbooks print them. */
public final class TotalsOfWorkbook {
  private static final String PY = "PY";
  private static final String ACO = "ACO";
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  /** Person years are sums of twelfths in floating point: months are whole within this. */
  private static final BigDecimal NEARLY = new BigDecimal("1E-6");

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
    var byType = years.map(TotalsOfWorkbook::personYears);
    return new ReportedTotals(people.intValue(), byType.reduce(PersonYears::plus), byType);
  }

  private static PersonYears personYears(BigDecimal years) {
    var months = years.multiply(MONTHS);
    var whole = months.setScale(0, RoundingMode.HALF_UP);
    return new PersonYears(months.subtract(whole).abs().compareTo(NEARLY) < 0 ? whole : months);
  }
}
