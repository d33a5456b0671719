package org.trueup.workbooks.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.workbooks.sheet.Figure;
import org.trueup.workbooks.sheet.KnownSheet;
import org.trueup.workbooks.sheet.ReadSheet;

/**
 * CMS reports the expenditures of a performance year twice: in the settlement and in the annual
 * expenditure report that comes with it. Both have the same figures.
 */
public final class ReportsOfAYear {
  private static final String PY = "PY";
  private static final String ACO = "ACO";

  private final ReadWorkbook settlement;
  private final ReadWorkbook annual;
  private final List<String> differences = new ArrayList<>();

  private ReportsOfAYear(ReadWorkbook settlement, ReadWorkbook annual) {
    this.settlement = settlement;
    this.annual = annual;
  }

  /**
   * Where the two reports part, as sentences with sheet and row of both: person years, expenditures
   * per person year, all of them and of each enrollment type.
   */
  public static List<String> differences(ReadWorkbook settlement, ReadWorkbook annual) {
    var reports = new ReportsOfAYear(settlement, annual);
    reports.compare();
    return List.copyOf(reports.differences);
  }

  private void compare() {
    var table = settlement.sheet(KnownSheet.SETTLEMENT_TABLE_3);
    var expenditures = annual.expenditures();
    var personYears = table.figure("B", PY);
    compare("Person years", personYears, personYears.value(), total(expenditures, "PERSON_YEARS"));
    compare(
        "Expenditures per person year",
        table.figure("E", PY),
        table.value("E", PY),
        total(expenditures, "PER_CAPITA"));
    for (var type : EnrollmentType.values()) {
      var share = table.byType("D", PY).of(type);
      var years = personYears.value().multiply(share.value());
      compare("Person years of " + type, share, years, ofType(expenditures, "PERSON_YEARS", type));
      var perCapita = table.byType("C", PY).of(type);
      compare(
          "Expenditures per person year of " + type,
          perCapita,
          perCapita.value(),
          ofType(expenditures, "PER_CAPITA", type));
    }
  }

  private static Figure total(ReadSheet sheet, String line) {
    return sheet.figure(line + ".TOTAL", ACO);
  }

  private static Figure ofType(ReadSheet sheet, String line, EnrollmentType type) {
    return sheet.byType(line, ACO).of(type);
  }

  private void compare(String what, Figure settled, BigDecimal amount, Figure reported) {
    if (Check.isApart(amount, reported.value(), reported.value())) {
      differences.add(
          "%s: %s in %s of %s, and %s in %s of %s. Both are CMS's figures of one year and must be the same: one of the files was edited, or is of another delivery."
              .formatted(
                  what,
                  Figure.shown(amount),
                  settled.place(),
                  settlement.subject(),
                  reported.plain(),
                  reported.place(),
                  annual.subject()));
    }
  }
}
