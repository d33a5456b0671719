package org.trueup.benchmark.input;

import java.util.List;
import java.util.Optional;
import org.trueup.benchmark.calculation.historical.County;
import org.trueup.benchmark.calculation.historical.CountyFigures;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.PersonYears;

/** The counties of an ACO in one calendar year: factors of all counties, and the ACO's shares. */
final class RegionMapping {
  private final TablesUsed tables;
  private final InputTableKey factors;
  private final InputTableKey shares;

  RegionMapping(TablesUsed tables, AssignablePopulation population, AcoId aco, int year) {
    var ofYear = String.valueOf(year);
    this.tables = tables;
    this.factors = population.countyFactors(ofYear);
    this.shares = InputTableKey.of(InputTable.COUNTY_SHARES, aco, ofYear);
  }

  /**
   * The counties of a benchmark year; none, and lacks, where something is missing or does not add
   * up.
   *
   * @param all person years of the ACO in that year, which those of its counties sum to
   */
  List<County> counties(ByEnrollmentType<PersonYears> all) {
    return counties(Optional.of(all));
  }

  /** The same of a performance year, where lists come more often than shares of counties. */
  List<County> countiesWhileListsChange() {
    return counties(Optional.empty());
  }

  private List<County> counties(Optional<ByEnrollmentType<PersonYears>> all) {
    var factorRows = tables.need(factors);
    var shareRows = tables.need(shares);
    if (factorRows.isEmpty() || shareRows.isEmpty()) {
      return List.of();
    }
    checkSums(new CountyShares(shareRows.get()), all);
    return shareRows.get().counties().stream()
        .filter(county -> isKnown(county, factorRows.get()))
        .map(code -> county(code, factorRows.get().ofCounty(code), shareRows.get().ofCounty(code)))
        .toList();
  }

  private boolean isKnown(String county, InputRows factorRows) {
    boolean isKnown = factorRows.counties().contains(county);
    if (!isKnown) {
      tables.lack("county-factors " + shares.subject() + " of county " + county, factors);
    }
    return isKnown;
  }

  private void checkSums(CountyShares counties, Optional<ByEnrollmentType<PersonYears>> all) {
    for (var type : EnrollmentType.values()) {
      var sum = counties.sum(type);
      var expected = all.map(years -> years.of(type));
      if (!expected.map(years -> CountyShares.isWhole(sum, years)).orElse(!sum.isZero())) {
        tables.lack(
            "county-shares %s of %s that sum to %s person years, not %s"
                .formatted(
                    shares.subject(),
                    type,
                    expected.map(PersonYears::toString).orElse("some"),
                    sum),
            shares);
      }
    }
  }

  private static County county(String code, InputRows factors, InputRows shares) {
    var assigned = shares.byType(row -> row.personYears("person_years"));
    return new County(code, factors.byType(row -> row).zip(assigned, RegionMapping::figures));
  }

  private static CountyFigures figures(InputRows.Row factors, PersonYears assigned) {
    return new CountyFigures(
        factors.money("per_capita"),
        factors.factor("risk_score"),
        factors.factorOrOne("demographic_score"),
        factors.personYears("assignable_person_years"),
        assigned);
  }
}
