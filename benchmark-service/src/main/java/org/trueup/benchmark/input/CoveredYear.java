package org.trueup.benchmark.input;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.historical.BenchmarkYear;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.PerformanceYear;

/**
 * A performance year and the agreement that covers it: which tables its benchmark is built from.
 */
public record CoveredYear(AcoYear of, AgreementSigned agreement) {

  public AcoId aco() {
    return of.aco();
  }

  public PerformanceYear year() {
    return of.year();
  }

  /** How the ACO's beneficiaries are assigned in this year. */
  public AssignmentMethodology methodology() {
    return requireNonNull(agreement.methodologyByYear().get(year()));
  }

  /** The performance years of the agreement up to this one, in order. */
  List<PerformanceYear> yearsOfAgreementSoFar() {
    return agreement.tracksByYear().keySet().stream()
        .filter(other -> other.compareTo(year()) <= 0)
        .toList();
  }

  /** One of the three calendar years before the agreement; BY3 is the latest. */
  int calendarYear(BenchmarkYear benchmarkYear) {
    return benchmarkYear.calendarYear(agreement.start().date().getYear());
  }

  /** The table of the ACO's figures of a benchmark year. */
  public InputTableKey benchmarkYear(BenchmarkYear benchmarkYear) {
    return InputTableKey.benchmarkYear(agreement, benchmarkYear);
  }

  /** A table of figures of the agreement. */
  InputTableKey ofAgreement(InputTable table) {
    return InputTableKey.of(table, aco(), agreement.start().toString());
  }

  /** A table of figures of the performance year. */
  InputTableKey ofYear(InputTable table) {
    return InputTableKey.of(table, aco(), year().toString());
  }

  /**
   * The versions of a table that count in this year: as it was sent for all years, and as it was
   * restated from this year or an earlier one of the agreement.
   */
  public List<InputTableKey> versions(InputTableKey key) {
    var restated =
        agreement.tracksByYear().keySet().stream()
            .filter(from -> from.compareTo(year()) <= 0)
            .map(key::from);
    return Stream.concat(Stream.of(key), restated).toList();
  }

  /** The request that brings person years by enrollment type. */
  String assignmentRequest() {
    return "assignment-service: PUT /acos/%s/performance-years/%s/reported-assignment with personYearsByType"
        .formatted(aco(), year());
  }
}
