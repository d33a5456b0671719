package org.trueup.benchmark.figures;

import java.util.List;
import org.trueup.benchmark.input.InputRows;
import org.trueup.benchmark.input.InputTable;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.value.AgreementStart;

/** Whether the years of prior savings are years before the agreement. */
final class PriorYearsCheck {
  private static final String RULE = "Prior savings are those of the years before the agreement";
  private static final InputTable TABLE = InputTable.PRIOR_YEARS;

  /** An ACO that began in 2012 may have had so many before it renewed. */
  private static final int MOST_YEARS = 4;

  private PriorYearsCheck() {}

  static List<Fault> faults(InputTableKey key, InputRows rows) {
    int start = AgreementStart.parse(key.subject()).date().getYear();
    var expected = "a year from " + (start - MOST_YEARS) + " to " + (start - 1);
    return rows.items().stream()
        .map(row -> row.getOrDefault("year", ""))
        .filter(year -> !isBefore(start, Integer.parseInt(year)))
        .map(year -> fault(year, expected))
        .toList();
  }

  private static boolean isBefore(int start, int year) {
    return year >= start - MOST_YEARS && year < start;
  }

  private static Fault fault(String year, String expected) {
    var place = new Place(null, null, TABLE.title(), null, "year");
    return new Fault(place, year, expected, RULE, TABLE.cite());
  }
}
