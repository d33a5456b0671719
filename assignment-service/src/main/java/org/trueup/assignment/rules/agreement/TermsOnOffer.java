package org.trueup.assignment.rules.agreement;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.RuleSet;
import org.trueup.contracts.value.Track;

/**
 * What an agreement may look like that starts on a given day (42 CFR 425.200, 425.600).
 *
 * @param ruleSet the body of rules it is settled under
 * @param startDays the days of the year on which it may start, as {@code 01-01}
 * @param firstYear its first performance year
 * @param performanceYears how many there are in a full term
 * @param otherEnds days on which it may end besides the ends of calendar years
 * @param paths the tracks on offer; within one agreement an ACO moves forward along one path only
 */
public record TermsOnOffer(
    @JsonProperty("rule-set") RuleSet ruleSet,
    @JsonProperty("start-days") List<String> startDays,
    @JsonProperty("first-year") FirstYear firstYear,
    @JsonProperty("performance-years") int performanceYears,
    @JsonProperty("other-ends") List<String> otherEnds,
    List<List<Track>> paths) {
  private static final MonthDay LAST_OF_DECEMBER = MonthDay.of(12, 31);

  /** Which performance year an agreement begins with. */
  public enum FirstYear {
    CALENDAR_YEAR_OF_START {
      @Override
      PerformanceYear of(int startYear) {
        return PerformanceYear.of(startYear);
      }
    },
    /** April and July 2012: the first year lasts 21 or 18 months and bears the number 2013. */
    NEXT_CALENDAR_YEAR {
      @Override
      PerformanceYear of(int startYear) {
        return PerformanceYear.of(startYear + 1);
      }
    },
    /** July 2019: the first year is July to December. */
    SECOND_HALF_OF_START_YEAR {
      @Override
      PerformanceYear of(int startYear) {
        return new PerformanceYear(startYear, true);
      }
    };

    abstract PerformanceYear of(int startYear);
  }

  public TermsOnOffer {
    startDays = List.copyOf(startDays);
    startDays.forEach(day -> MonthDay.parse("--" + day));
    otherEnds = List.copyOf(otherEnds);
    otherEnds.forEach(LocalDate::parse);
    paths = paths.stream().map(List::copyOf).toList();
  }

  public boolean mayStartOn(AgreementStart start) {
    return startDays.contains(start.toString().substring("2019-".length()));
  }

  public PerformanceYear firstYear(AgreementStart start) {
    return firstYear.of(start.date().getYear());
  }

  /** The last day of a full term: 31 December of its last performance year. */
  public LocalDate termEnd(AgreementStart start) {
    return LAST_OF_DECEMBER.atYear(firstYear(start).calendarYear() + performanceYears - 1);
  }

  /** Whether a performance year ends that day. */
  public boolean mayEndOn(LocalDate end) {
    return MonthDay.from(end).equals(LAST_OF_DECEMBER) || otherEnds.contains(end.toString());
  }

  /** Whether the performance year begins before the agreement ends, given a day it may end on. */
  public boolean isWithin(PerformanceYear year, LocalDate end) {
    return year.calendarYear() <= end.getYear();
  }

  public Stream<Track> tracks() {
    return paths.stream().flatMap(List::stream);
  }

  /** The path that a track stands on. */
  public Optional<List<Track>> path(Track track) {
    return paths.stream().filter(path -> path.contains(track)).findFirst();
  }
}
