package org.trueup.benchmark.input;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.trueup.benchmark.calculation.historical.County;
import org.trueup.benchmark.calculation.historical.CountyFigures;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.PersonYears;

/** The counties of an ACO in one calendar year: factors of all counties, and the ACO's shares. */
final class RegionMapping {
  private final TablesUsed tables;
  private final AssignablePopulation population;
  private final AcoId aco;
  private final String year;

  RegionMapping(TablesUsed tables, AssignablePopulation population, AcoId aco, int year) {
    this.tables = tables;
    this.population = population;
    this.aco = aco;
    this.year = String.valueOf(year);
  }

  /**
   * The counties of a benchmark year; none, and lacks, where something is missing or does not add
   * up.
   *
   * @param all person years of the ACO in that year, which those of its counties sum to
   */
  List<County> read(ByEnrollmentType<PersonYears> all) {
    return read(
        (type, sum) -> SharesOfCounties.isWhole(sum, all.of(type)),
        type -> all.of(type).toString());
  }

  /** The same of a performance year, where lists come more often than shares of counties. */
  List<County> readWhileListsChange() {
    return read((type, sum) -> !sum.isZero(), type -> "some");
  }

  private List<County> read(
      BiPredicate<EnrollmentType, PersonYears> sumsUp, Function<EnrollmentType, String> expected) {
    var factors = tables.need(population.countyFactors(year), population.countyFactorsPath(year));
    var shares = tables.need(InputTableKey.of(InputTable.COUNTY_SHARES, aco, year), sharesPath());
    if (factors.isEmpty() || shares.isEmpty()) {
      return List.of();
    }
    checkSums(shares.get(), sumsUp, expected);
    var known = factors.get().counties();
    return shares.get().counties().stream()
        .filter(county -> isOnFile(county, known.contains(county)))
        .map(
            county -> county(county, factors.get().ofCounty(county), shares.get().ofCounty(county)))
        .toList();
  }

  private String sharesPath() {
    return "/acos/" + aco + "/county-shares/" + year;
  }

  private boolean isOnFile(String county, boolean is) {
    if (!is) {
      tables.lack(
          "county-factors " + year + " of county " + county,
          "PUT " + population.countyFactorsPath(year));
    }
    return is;
  }

  private void checkSums(
      InputRows shares,
      BiPredicate<EnrollmentType, PersonYears> sumsUp,
      Function<EnrollmentType, String> expected) {
    for (var type : EnrollmentType.values()) {
      var sum = new SharesOfCounties(shares).sum(type);
      if (!sumsUp.test(type, sum)) {
        tables.lack(
            "county-shares %s of %s that sum to %s person years, not %s"
                .formatted(year, type, expected.apply(type), sum),
            "PUT " + sharesPath());
      }
    }
  }

  private static County county(String code, InputRows factors, InputRows shares) {
    var assigned = shares.byType(row -> row.personYears("person_years"));
    return new County(
        code,
        factors
            .byType(row -> row)
            .zip(
                assigned,
                (row, years) ->
                    new CountyFigures(
                        row.money("per_capita"),
                        row.factor("risk_score"),
                        row.factorOrOne("demographic_score"),
                        row.personYears("assignable_person_years"),
                        years)));
  }
}
