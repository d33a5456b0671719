package org.trueup.workbooks.report;

import org.trueup.workbooks.sheet.KnownSheet;

/** The three deliveries of a benchmark in the course of a performance year. */
public enum BenchmarkDelivery {
  PRELIMINARY,
  JUNE,
  FINAL;

  private static final String FIRST = ".T0000000";
  private static final String LAST = ".T1111111";

  /** Figures of a year that is not over are completed by more than those of one that is. */
  private static final String OF_A_YEAR_NOT_OVER = "1.072";

  /** Agreements from then on have a prospective trend, which the first delivery lacks. */
  private static final int FIRST_YEAR_WITH_TREND = 2024;

  private static final int APRIL = 4;
  private static final int AUGUST = 8;

  /** Which delivery it is. Nothing in a workbook names it: stamp, trend and completion tell. */
  public static BenchmarkDelivery of(ReadWorkbook workbook) {
    var date = workbook.name().date();
    if (isWithoutTrend(workbook) || workbook.name().stamp().endsWith(FIRST)) {
      return PRELIMINARY;
    }
    if (date != null) {
      return byMonth(date.getMonthValue());
    }
    return workbook.name().stamp().endsWith(LAST) ? FINAL : JUNE;
  }

  private static BenchmarkDelivery byMonth(int month) {
    if (month <= APRIL) {
      return PRELIMINARY;
    }
    return month <= AUGUST ? JUNE : FINAL;
  }

  private static boolean isWithoutTrend(ReadWorkbook workbook) {
    var said = workbook.characteristics();
    var hasTrend =
        said.agreementStart().filter(start -> start.getYear() >= FIRST_YEAR_WITH_TREND).isPresent();
    return said.completionFactor().filter(OF_A_YEAR_NOT_OVER::equals).isPresent()
        || hasTrend && workbook.find(KnownSheet.BENCHMARK_PROSPECTIVE_TREND).isEmpty();
  }
}
