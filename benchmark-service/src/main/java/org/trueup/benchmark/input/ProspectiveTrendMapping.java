package org.trueup.benchmark.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trueup.benchmark.calculation.updated.ProspectiveTrendInputs;
import org.trueup.benchmark.calculation.updated.ProspectiveTrendInputs.YearlyGrowth;
import org.trueup.contracts.value.PerformanceYear;

/**
 * The prospective trend of a year from the tables on file: CMS's factors of the year where they
 * were delivered; else the growth of every performance year of the agreement; else the one rate of
 * the benchmark terms, which then counts for every year.
 */
final class ProspectiveTrendMapping {
  private final CoveredYear of;
  private final TablesUsed tables;

  ProspectiveTrendMapping(CoveredYear of, TablesUsed tables) {
    this.of = of;
    this.tables = tables;
  }

  /** What is on file of it. What is missing is a lack. */
  Optional<ProspectiveTrendInputs> of(Optional<InputRows> terms) {
    var delivered = tables.find(of.ofYear(InputTable.PROSPECTIVE_TREND));
    if (delivered.isPresent()) {
      return delivered.map(
          rows -> new ProspectiveTrendInputs.Delivered(rows.byType(row -> row.factor("factor"))));
    }
    var key = of.ofAgreement(InputTable.PROSPECTIVE_TREND_GROWTH);
    return tables.find(key).map(rows -> byYear(rows, key)).orElseGet(() -> alike(terms, key));
  }

  private Optional<ProspectiveTrendInputs> byYear(InputRows rows, InputTableKey key) {
    var known =
        rows.all().stream().collect(Collectors.toMap(row -> row.text("year"), Function.identity()));
    List<YearlyGrowth> years = new ArrayList<>();
    for (var year : of.yearsOfAgreementSoFar()) {
      var row = known.get(year.toString());
      if (row == null) {
        tables.lack("growth of the prospective trend of " + year, key);
        return Optional.empty();
      }
      years.add(growth(row));
    }
    return Optional.of(new ProspectiveTrendInputs.Growth(years));
  }

  private Optional<ProspectiveTrendInputs> alike(Optional<InputRows> terms, InputTableKey key) {
    var rate =
        terms
            .flatMap(InputRows::first)
            .filter(row -> row.has("esrd_growth") && row.has("aged_and_disabled_growth"));
    if (rate.isEmpty()) {
      tables.lack("growth of the prospective trend, or its factors of " + year(), key);
    }
    return rate.map(
        row -> ProspectiveTrendInputs.Growth.alike(growth(row), of.yearsOfAgreementSoFar().size()));
  }

  private PerformanceYear year() {
    return of.year();
  }

  private static YearlyGrowth growth(InputRows.Row row) {
    return new YearlyGrowth(row.factor("esrd_growth"), row.factor("aged_and_disabled_growth"));
  }
}
