package org.trueup.benchmark.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.PersonYears;

/** Whether the person years of an ACO's counties go with what else is on file. */
public final class SharesOfCounties {
  /** Person years are printed rounded: so much those of all counties may be off together. */
  private static final BigDecimal MONTHS_OFF = BigDecimal.ONE;

  private static final String RULE = "The shares of all counties sum to one";

  private final InputRows shares;
  private final InputTable table = InputTable.COUNTY_SHARES;

  public SharesOfCounties(InputRows shares) {
    this.shares = shares;
  }

  /** Whether a sum of person years is the whole, but for rounding. */
  static boolean isWhole(PersonYears sum, PersonYears all) {
    return sum.months().subtract(all.months()).abs().compareTo(MONTHS_OFF) <= 0;
  }

  PersonYears sum(EnrollmentType type) {
    return shares.all().stream()
        .filter(row -> row.text("type").equals(type.name()))
        .map(row -> row.personYears("person_years"))
        .reduce(PersonYears.ZERO, PersonYears::plus);
  }

  /** A type without anybody has no shares. */
  public List<Fault> ofTypesWithoutPeople() {
    var faults = new ArrayList<Fault>();
    for (var type : EnrollmentType.values()) {
      if (sum(type).isZero()) {
        faults.add(
            fault("person_years", type + " 0", "person years above 0 in some county of each type"));
      }
    }
    return faults;
  }

  /**
   * What does not sum to the person years of a benchmark year.
   *
   * @param path where that year's figures stand
   */
  public List<Fault> against(InputRows benchmarkYear, String path) {
    var faults = new ArrayList<Fault>();
    var all = InputFigures.ownYear(benchmarkYear).personYears();
    for (var type : EnrollmentType.values()) {
      if (!isWhole(sum(type), all.of(type))) {
        faults.add(
            fault(
                "person_years",
                type + " " + sum(type),
                "person years of all counties that sum to the "
                    + all.of(type)
                    + " of "
                    + path
                    + ", within a month; or PUT that first"));
      }
    }
    return faults;
  }

  /** Counties that nothing is known about. */
  public List<Fault> unknownIn(InputRows factors, String year) {
    var known = factors.counties();
    return shares.counties().stream()
        .filter(county -> !known.contains(county))
        .map(
            county ->
                fault(
                    "county",
                    county,
                    "a county of the county-factors of "
                        + year
                        + "; or PUT /county-factors/"
                        + year
                        + " with it first"))
        .toList();
  }

  private Fault fault(String column, String value, String expected) {
    var place = new Place(null, null, table.title(), null, column);
    return new Fault(place, value, expected, RULE, table.cite());
  }
}
