package org.trueup.benchmark.input;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.PersonYears;

/**
 * The person years of an ACO's beneficiaries by county, and how they go with what else is on file.
 */
public final class CountyShares {
  /** Person years are printed rounded: those of all counties together may be off by so much. */
  private static final BigDecimal MONTHS_OFF = BigDecimal.ONE;

  private static final String RULE = "The shares of all counties sum to one";
  private static final String PERSON_YEARS = "person_years";
  private static final InputTable TABLE = InputTable.COUNTY_SHARES;

  private final InputRows shares;

  public CountyShares(InputRows shares) {
    this.shares = shares;
  }

  /** Whether a sum of person years is the whole, apart from rounding. */
  static boolean isWhole(PersonYears sum, PersonYears all) {
    return sum.months().subtract(all.months()).abs().compareTo(MONTHS_OFF) <= 0;
  }

  PersonYears sum(EnrollmentType type) {
    return shares.all().stream()
        .filter(row -> row.text("type").equals(type.name()))
        .map(row -> row.personYears(PERSON_YEARS))
        .reduce(PersonYears.ZERO, PersonYears::plus);
  }

  /** The faults of types without a beneficiary: they have no shares. */
  public List<Fault> ofEmptyTypes() {
    return Stream.of(EnrollmentType.values())
        .filter(type -> sum(type).isZero())
        .map(
            type ->
                fault(PERSON_YEARS, type + " 0", "above 0 in at least one county for each type"))
        .toList();
  }

  /**
   * The faults of types that do not sum to the person years of a benchmark year.
   *
   * @param benchmarkYear that year's figures
   */
  public List<Fault> against(InputTableVersion benchmarkYear) {
    var all = InputFigures.ownYear(benchmarkYear.rows()).personYears();
    return Stream.of(EnrollmentType.values())
        .filter(type -> !isWhole(sum(type), all.of(type)))
        .map(
            type ->
                fault(
                    PERSON_YEARS,
                    type + " " + sum(type),
                    "such that all counties sum to the %s of %s, within a month; or PUT that first"
                        .formatted(all.of(type), benchmarkYear.key().path())))
        .toList();
  }

  /**
   * The faults of counties that nothing is known about.
   *
   * @param factors those of all counties in the year
   */
  public List<Fault> unknownIn(InputTableVersion factors) {
    var known = factors.rows().counties();
    var expected =
        "a county of the county-factors of %s, or PUT %s with it first"
            .formatted(factors.key().calendarYear(), factors.key().path());
    return shares.counties().stream()
        .filter(county -> !known.contains(county))
        .map(county -> fault("county", county, expected))
        .toList();
  }

  private static Fault fault(String column, String value, String expected) {
    var place = new Place(null, null, TABLE.title(), null, column);
    return new Fault(place, value, expected, RULE, TABLE.cite());
  }
}
