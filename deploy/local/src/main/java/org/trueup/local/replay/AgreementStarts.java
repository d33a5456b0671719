package org.trueup.local.replay;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.Set;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;
import org.trueup.local.published.GivenFacts;

/**
 * Starts and terms of agreements, and what start to assume where a file names none.
 *
 * <p>A settlement follows from the performance year and the track; of the agreement's start it
 * needs only the rule set and, for Track 2, whether it lies before 2016, when a minimum rate could
 * not be chosen. So any start does that CMS's calendar had, that offers the track, and that lets
 * the rows of one ACO stand side by side:
 *
 * <ul>
 *   <li>1 January of the year. The agreement then holds this one year, and no other row of the ACO
 *       can fall into it. For Track 2 before 2016 it chooses the fixed rate, as it must.
 *   <li>1 July 2019 for the half year 2019A, which no other agreements have, and for BASIC and
 *       ENHANCED in 2020 and 2021: nearly all of these ACOs began then, or stand as if they had,
 *       the rules of agreements from 2020 to 2023 being the same.
 *   <li>1 January 2019 for Tracks 1, 1+, 2 and 3 in 2020 and 2021: no later start offers them, and
 *       an earlier one could meet the ACO's row of 2018.
 * </ul>
 *
 * Where two rows cannot share an assumed agreement, because the track moves back or the minimum
 * rate differs, the later one begins an agreement of its own ({@link AgreementDraft#takes}).
 */
final class AgreementStarts {
  private static final AgreementStart JULY_2019 = start(2019, Month.JULY);
  private static final AgreementStart JANUARY_2019 = start(2019, Month.JANUARY);
  private static final AgreementStart JANUARY_2013 = start(2013, Month.JANUARY);
  private static final Set<Track> BEFORE_JULY_2019 =
      EnumSet.of(Track.TRACK_1, Track.TRACK_1_PLUS, Track.TRACK_2, Track.TRACK_3);
  private static final int LAST_YEAR_OF_OLD_TRACKS = 2021;

  /** 42 CFR 425.200(b): three performance years, from July 2019 five, and six with a half one. */
  private static final int YEARS_BEFORE_JULY_2019 = 3;

  private static final int YEARS_SINCE_JULY_2019 = 5;

  private AgreementStarts() {}

  static AgreementStart assumed(GivenFacts facts) {
    var year = facts.year().calendarYear();
    if (year < JANUARY_2019.date().getYear() || year > LAST_YEAR_OF_OLD_TRACKS) {
      return ofItsOwn(facts);
    }
    var firstHalf = facts.year().compareTo(firstYear(JULY_2019)) < 0;
    return firstHalf || BEFORE_JULY_2019.contains(facts.track()) ? JANUARY_2019 : JULY_2019;
  }

  /** 1 January of the year: an agreement with this row alone. */
  static AgreementStart ofItsOwn(GivenFacts facts) {
    return facts.year().secondHalf()
        ? JULY_2019
        : start(facts.year().calendarYear(), Month.JANUARY);
  }

  /** The agreement's first performance year: 2012 starters were settled with 2013 first. */
  static PerformanceYear firstYear(AgreementStart start) {
    if (start.equals(JULY_2019)) {
      return new PerformanceYear(start.date().getYear(), true);
    }
    var from = start.compareTo(JANUARY_2013) < 0 ? JANUARY_2013 : start;
    return PerformanceYear.of(from.date().getYear());
  }

  /** The year after; after the half year 2019A it is 2020. */
  static PerformanceYear next(PerformanceYear year) {
    return PerformanceYear.of(year.calendarYear() + 1);
  }

  /** The last day of the agreement's term, unless it was extended. */
  static LocalDate termEnd(AgreementStart start) {
    var isNew = start.compareTo(JULY_2019) >= 0;
    var years = isNew ? YEARS_SINCE_JULY_2019 : YEARS_BEFORE_JULY_2019;
    var first = firstYear(start);
    var firstFull = first.secondHalf() ? next(first) : first;
    return lastDay(PerformanceYear.of(firstFull.calendarYear() + years - 1));
  }

  static LocalDate lastDay(PerformanceYear year) {
    return LocalDate.of(year.calendarYear(), Month.DECEMBER, 31);
  }

  private static AgreementStart start(int year, Month month) {
    return new AgreementStart(LocalDate.of(year, month, 1));
  }
}
