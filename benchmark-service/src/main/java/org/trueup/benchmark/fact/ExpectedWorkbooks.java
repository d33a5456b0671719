package org.trueup.benchmark.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.historical.BenchmarkYear;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.workbooks.name.Family;
import org.trueup.workbooks.report.BenchmarkDelivery;

/**
 * The workbooks that CMS sends one ACO for a performance year, each by what it reports: {@code
 * QEXPU/2023Q1}.
 *
 * @param received those of which a delivery is on file
 * @param missing those of which none is; an earlier delivery of the benchmark is not missed once a
 *     later one is there
 * @param late what is missing though the time in which CMS sends it is over
 */
public record ExpectedWorkbooks(
    AcoId acoId, boolean agreed, List<String> received, List<String> missing, List<String> late) {
  private static final int QUARTERS = 4;
  private static final int MONTHS_OF_A_QUARTER = 3;

  /** A workbook, and the last day of the time in which CMS sends it. */
  private record Expected(String reports, LocalDate lastDay) {}

  /**
   * What is to be expected, beside what came.
   *
   * @param agreement which says the benchmark years; without it their workbooks are not missed
   * @param day by which a workbook is late
   */
  public static ExpectedWorkbooks of(
      AcoYear of, Optional<AgreementSigned> agreement, Set<String> onFile, LocalDate day) {
    var expected = new ArrayList<Expected>();
    addBenchmark(expected, of.year(), onFile);
    agreement.ifPresent(signed -> addBenchmarkYears(expected, of.year(), signed));
    addQuartersAndSettlement(expected, of.year().calendarYear());
    var missing = expected.stream().filter(one -> !onFile.contains(one.reports)).toList();
    return new ExpectedWorkbooks(
        of.aco(),
        agreement.isPresent(),
        List.copyOf(onFile),
        missing.stream().map(Expected::reports).toList(),
        missing.stream().filter(one -> day.isAfter(one.lastDay)).map(Expected::reports).toList());
  }

  /** The first delivery comes in the first quarter; the last one replaces it. */
  private static void addBenchmark(
      List<Expected> expected, PerformanceYear year, Set<String> onFile) {
    var deliveries =
        Stream.of(BenchmarkDelivery.values())
            .map(delivery -> Family.BNMRK + "/" + year + "/" + delivery)
            .toList();
    if (deliveries.stream().noneMatch(onFile::contains)) {
      expected.add(new Expected(deliveries.getFirst(), endOfQuarter(year.calendarYear(), 1)));
    }
    expected.add(new Expected(deliveries.getLast(), endOfYear(year.calendarYear())));
  }

  /** They come with the benchmark. */
  private static void addBenchmarkYears(
      List<Expected> expected, PerformanceYear year, AgreementSigned agreement) {
    Stream.of(BenchmarkYear.values())
        .map(one -> one.calendarYear(agreement.start().date().getYear()))
        .map(one -> new Expected(Family.AEXPU + "/" + one, endOfYear(year.calendarYear())))
        .forEach(expected::add);
  }

  /** A quarter's comes in the quarter after it, the settlement in the year after. */
  private static void addQuartersAndSettlement(List<Expected> expected, int year) {
    for (int quarter = 1; quarter <= QUARTERS; quarter++) {
      var reports = Family.QEXPU + "/" + year + "Q" + quarter;
      expected.add(new Expected(reports, endOfQuarter(year, quarter + 1)));
    }
    expected.add(new Expected(Family.AEXPU + "/" + year, endOfYear(year + 1)));
    expected.add(new Expected(Family.STLMT + "/" + year, endOfYear(year + 1)));
  }

  private static LocalDate endOfYear(int year) {
    return endOfQuarter(year, QUARTERS);
  }

  private static LocalDate endOfQuarter(int year, int quarter) {
    return YearMonth.of(year, 1).plusMonths(MONTHS_OF_A_QUARTER * quarter - 1L).atEndOfMonth();
  }
}
