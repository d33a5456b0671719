package org.trueup.workbooks.report;

import java.math.BigDecimal;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.workbooks.sheet.Findings;
import org.trueup.workbooks.sheet.KnownSheet;
import org.trueup.workbooks.sheet.ReadSheet;

/** Computes Tables 2 and 3 of a settlement report again. */
final class SettlementRecomputation {
  private static final String PY = "PY";
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** From these agreements on the update has a third part. */
  private static final int FIRST_YEAR_WITH_TREND = 2024;

  private final ReadWorkbook workbook;
  private final Findings findings;

  private SettlementRecomputation(ReadWorkbook workbook, Findings findings) {
    this.workbook = workbook;
    this.findings = findings;
  }

  static void check(ReadWorkbook workbook, Findings findings) {
    var again = new SettlementRecomputation(workbook, findings);
    again.updated(workbook.sheet(KnownSheet.SETTLEMENT_TABLE_2));
    again.totals(workbook.sheet(KnownSheet.SETTLEMENT_TABLE_3));
    again.shares(workbook.sheet(KnownSheet.SETTLEMENT_TABLE_3));
  }

  private void updated(ReadSheet table) {
    var check = new Check(table, findings);
    var historical = workbook.sheet(KnownSheet.SETTLEMENT_TABLE_1);
    var head = Recomputation.BENCHMARK;
    check.types("A", head, type -> historical.values("R", head).of(type));
    check.types("B", head, type -> historical.values("C", Recomputation.BY3).of(type));
    check.types("C", PY, type -> capped(table, type));
    check.types(
        "D",
        PY,
        type -> Recomputation.times(table.values("A", head), table.values("C", PY)).of(type));
    if (isOfTwoParts()) {
      var trend = workbook.sheet(KnownSheet.SETTLEMENT_TREND);
      check.types("E", PY, type -> trend.values("G", PY).of(type));
    }
    check.types(
        "F",
        PY,
        type -> Recomputation.times(table.values("D", PY), table.values("E", PY)).of(type));
    check.sharesOfOne("G", PY);
    check.one("H", PY, Check.sum(table.values("F", PY), table.values("G", PY)));
  }

  /** The ratio of the scores, or what it was capped at, which lies between it and one. */
  private static BigDecimal capped(ReadSheet table, EnrollmentType type) {
    var scores = table.values("B", PY);
    var ratio = Recomputation.over(scores, table.values("B", Recomputation.BENCHMARK)).of(type);
    var printed = table.values("C", PY).of(type);
    var isBetween =
        printed.compareTo(ratio.min(BigDecimal.ONE)) >= 0
            && printed.compareTo(ratio.max(BigDecimal.ONE)) <= 0;
    return isBetween ? printed : ratio;
  }

  private boolean isOfTwoParts() {
    return workbook
        .characteristics()
        .agreementStart()
        .filter(start -> start.getYear() < FIRST_YEAR_WITH_TREND)
        .isPresent();
  }

  private void totals(ReadSheet table) {
    var check = new Check(table, findings);
    var updated = workbook.sheet(KnownSheet.SETTLEMENT_TABLE_2);
    check.types("D", PY, type -> updated.values("G", PY).of(type));
    check.one("E", PY, Check.sum(table.values("C", PY), table.values("D", PY)));
    check.one("F", PY, updated.value("H", PY));
    var years = table.value("B", PY);
    check.one("G", PY, table.value("E", PY).multiply(years, Check.EXACT));
    check.one("H", PY, table.value("F", PY).multiply(years, Check.EXACT));
    var benchmark = table.value("H", PY);
    var difference = benchmark.subtract(table.value("G", PY));
    check.within("I", PY, difference, benchmark);
    check.within("J", PY, difference.max(BigDecimal.ZERO), benchmark);
    check.within("K", PY, difference.min(BigDecimal.ZERO), benchmark);
    check.one("M", PY, table.value("L", PY).negate());
    check.one("N", PY, table.value("L", PY).multiply(benchmark, Check.EXACT));
    table
        .find("M", PY)
        .ifPresent(it -> check.one("O", PY, it.value().multiply(benchmark, Check.EXACT)));
  }

  /** Where a line does not apply, nothing follows from it. */
  private void shares(ReadSheet table) {
    var check = new Check(table, findings);
    var savings = product(table, "T", "J");
    check.oneOf("V", PY, BigDecimal.ZERO, savings, savings.multiply(HALF));
    var shared = value(table, "V");
    var limit = value(table, "W");
    var sequestered = value(table, "X");
    check.oneOf(
        "Y", PY, shared.min(limit).subtract(sequestered), shared.subtract(sequestered).min(limit));
    check.oneOf("Z", PY, BigDecimal.ZERO, product(table, "U", "K"));
    check.one("CC", PY, value(table, "Z").max(value(table, "BB")));
    var reduction = product(table, "DD", "EE").multiply(value(table, "CC"), Check.EXACT);
    check.one("FF", PY, reduction);
    check.one("GG", PY, value(table, "CC").subtract(value(table, "FF")));
  }

  private static BigDecimal product(ReadSheet table, String one, String other) {
    return value(table, one).multiply(value(table, other), Check.EXACT);
  }

  private static BigDecimal value(ReadSheet table, String line) {
    return table.find(line, PY).map(it -> it.value()).orElse(BigDecimal.ZERO);
  }
}
