package org.trueup.benchmark.input;

import java.util.Arrays;
import java.util.Locale;
import org.trueup.benchmark.rules.AssignableWindow;
import org.trueup.contracts.value.AssignmentMethodology;

/**
 * Which beneficiaries county figures are of: those assignable by their services of the calendar
 * year, or by those of the window in which prospective assignment looks, October to September
 * before it. A retrospective ACO's own window is the calendar year. 42 CFR 425.654(a)(1)(i).
 */
public enum AssignablePopulation {
  CALENDAR_YEAR,
  PROSPECTIVE_WINDOW;

  /** The one that the rules choose for an ACO. */
  static AssignablePopulation byRule(AssignableWindow window, AssignmentMethodology methodology) {
    return switch (window) {
      case CALENDAR_YEAR -> CALENDAR_YEAR;
      case OWN_METHODOLOGY -> ofOwnWindow(methodology);
    };
  }

  /** The one of the ACO's own assignment window. */
  static AssignablePopulation ofOwnWindow(AssignmentMethodology methodology) {
    return switch (methodology) {
      case RETROSPECTIVE -> CALENDAR_YEAR;
      case PROSPECTIVE -> PROSPECTIVE_WINDOW;
    };
  }

  AssignablePopulation other() {
    return this == CALENDAR_YEAR ? PROSPECTIVE_WINDOW : CALENDAR_YEAR;
  }

  /** The table of its county figures of a year; nothing is said of the calendar year. */
  public InputTableKey countyFactors(String year) {
    var ofCalendarYear = InputTableKey.national(InputTable.COUNTY_FACTORS, year);
    return this == CALENDAR_YEAR ? ofCalendarYear : ofCalendarYear.below(title());
  }

  /** The population that the subject of a table names. */
  static AssignablePopulation named(String name) {
    return Arrays.stream(values()).filter(it -> it.title().equals(name)).findFirst().orElseThrow();
  }

  /** {@code prospective-window}; never changed, for tables are stored under it. */
  private String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
