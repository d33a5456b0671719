package org.trueup.benchmark.input;

import org.trueup.benchmark.calculation.historical.BenchmarkYear;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.PerformanceYear;

/**
 * Whose benchmark it is, and the requests that bring its tables.
 *
 * @param start first day of the agreement
 * @param startYear its calendar year
 * @param yearOfAgreement the how-many-eth performance year of the agreement it is, from 1
 * @param methodology of the performance year
 */
public record InputSubject(
    AcoId aco,
    String start,
    int startYear,
    PerformanceYear year,
    int yearOfAgreement,
    AssignmentMethodology methodology) {

  /** The three calendar years before the agreement; BY3 is the latest. */
  public int calendarYear(BenchmarkYear benchmarkYear) {
    return benchmarkYear.calendarYear(startYear);
  }

  String benchmarkYearPath(BenchmarkYear benchmarkYear) {
    return "/acos/" + aco + "/agreements/" + start + "/benchmark-years/" + benchmarkYear;
  }

  String termsPath() {
    return "/acos/" + aco + "/agreements/" + start + "/benchmark-terms";
  }

  String yearPath() {
    return "/acos/" + aco + "/performance-years/" + year;
  }

  String assignmentPath() {
    return "assignment-service: PUT " + yearPath() + "/reported-assignment with personYearsByType";
  }
}
