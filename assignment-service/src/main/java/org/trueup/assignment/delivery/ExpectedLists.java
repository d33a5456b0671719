package org.trueup.assignment.delivery;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trueup.assignment.calculation.list.FiledList;
import org.trueup.assignment.calculation.list.ListName;
import org.trueup.assignment.calculation.list.ListStatus;
import org.trueup.assignment.determination.AcoOnFile;
import org.trueup.assignment.rules.list.ListPeriod;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.PerformanceYear;

/**
 * The lists that CMS sends one ACO for a performance year, and what has become of them.
 *
 * @param received periods of which a list is current
 * @param missing periods of which none is
 * @param redelivered periods that came more than once
 * @param withdrawn periods of which a list was withdrawn
 * @param benchmarkYearsReceived calendar years whose list came with the benchmark
 * @param benchmarkYearsMissing benchmark years of the agreement whose list is not on file; empty
 *     while no agreement says which they are
 * @param late what is missing though the time in which CMS sends it is over: periods, and calendar
 *     years of the benchmark
 */
public record ExpectedLists(
    AcoId acoId,
    boolean agreed,
    List<ListPeriod> received,
    List<ListPeriod> missing,
    List<ListPeriod> redelivered,
    List<ListPeriod> withdrawn,
    List<Integer> benchmarkYearsReceived,
    List<Integer> benchmarkYearsMissing,
    List<String> late) {
  /** BY1 to BY3. */
  private static final int BENCHMARK_YEARS = 3;

  private static final String NO_STAMP = "T";

  /**
   * Those of an ACO that has an agreement or a list for the year.
   *
   * @param day by which a list is late
   */
  static Optional<ExpectedLists> find(AcoOnFile aco, PerformanceYear year, LocalDate day) {
    var lists = new OfTheYear(aco, year);
    boolean agreed = aco.covering(year).isPresent();
    return agreed || !lists.withStatus(true).isEmpty()
        ? Optional.of(of(lists, agreed, day))
        : Optional.empty();
  }

  private static ExpectedLists of(OfTheYear lists, boolean agreed, LocalDate day) {
    var ofTheYear = lists.withStatus(true);
    var received = periods(ofTheYear, ListStatus.GOVERNING, ListStatus.IN_FORCE);
    var missing = lists.periods().filter(period -> !received.contains(period)).toList();
    var ofBenchmark = lists.benchmarkYears();
    var benchmarkMissing =
        lists.benchmarkYearsOfAgreement().filter(year -> !ofBenchmark.contains(year)).toList();
    return new ExpectedLists(
        lists.aco.aco(),
        agreed,
        received,
        missing,
        periods(ofTheYear, ListStatus.SUPERSEDED),
        periods(ofTheYear, ListStatus.WITHDRAWN),
        ofBenchmark,
        benchmarkMissing,
        Stream.concat(
                missing.stream().filter(period -> lists.isOver(period, day)).map(Enum::name),
                lists.isOver(ListPeriod.BENCHMARK, day)
                    ? benchmarkMissing.stream().map(String::valueOf)
                    : Stream.empty())
            .toList());
  }

  private static List<ListPeriod> periods(List<ListWithStatus> lists, ListStatus... statuses) {
    return lists.stream()
        .filter(found -> List.of(statuses).contains(found.status()))
        .map(found -> found.list().name().period())
        .distinct()
        .sorted()
        .toList();
  }

  private record OfTheYear(AcoOnFile aco, PerformanceYear year) {
    /** Those of the year itself, or those that came with its benchmark. */
    List<ListWithStatus> withStatus(boolean ofTheYear) {
      return aco.lists().stream()
          .filter(list -> list.name().performanceYear().equals(year))
          .filter(list -> list.name().period().isOfTheYear() == ofTheYear)
          .map(list -> new ListWithStatus(list, aco.governing().status(list)))
          .toList();
    }

    Stream<ListPeriod> periods() {
      return Arrays.stream(ListPeriod.values()).filter(ListPeriod::isOfTheYear);
    }

    List<Integer> benchmarkYears() {
      return withStatus(false).stream()
          .map(ListWithStatus::list)
          .filter(list -> !list.isWithdrawn())
          .map(FiledList::name)
          .map(ListName::listYear)
          .distinct()
          .sorted()
          .toList();
    }

    /** The calendar years before the agreement. */
    Stream<Integer> benchmarkYearsOfAgreement() {
      return aco.covering(year).stream()
          .map(agreement -> agreement.event().start().date().getYear())
          .flatMap(start -> IntStream.range(start - BENCHMARK_YEARS, start).boxed());
    }

    /** Whether the time is over in which CMS sends a list. */
    boolean isOver(ListPeriod period, LocalDate day) {
      var name = new ListName(aco.aco(), year, period, year.calendarYear(), NO_STAMP);
      return day.isAfter(name.lastDay());
    }
  }
}
