package org.trueup.benchmark.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.trueup.benchmark.fact.ImportedFact;
import org.trueup.benchmark.fact.ImportedFile;
import org.trueup.benchmark.input.InputRows;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;

/**
 * What is wrong about an ACO's tables in view of what else is on file. Nothing is concluded from
 * what is not on file: tables may come in any order.
 */
@ApplicationScoped
public class TablesInContext {
  /** More faults would not help their sender. */
  private static final int MOST_FAULTS = 100;

  private final CountySharesCheck countyShares;
  private final RiskTableCheck riskTable;

  TablesInContext(CountySharesCheck countyShares, RiskTableCheck riskTable) {
    this.countyShares = countyShares;
    this.riskTable = riskTable;
  }

  /** The faults of a file, each at the first row of its fact. */
  public List<Fault> faults(ImportedFile file) {
    return file.facts().stream().flatMap(this::faults).limit(MOST_FAULTS).toList();
  }

  private Stream<Fault> faults(ImportedFact fact) {
    var place = Place.cell("import", fact.source().line(), null);
    return switch (fact) {
      case ImportedFact.OfTable table ->
          faults(table.key(), table.rows()).stream().map(fault -> fault.movedTo(place));
      case ImportedFact.OfDelivery<?, ?> delivery -> Stream.empty();
    };
  }

  /** The faults of one table. */
  public List<Fault> faults(InputTableKey key, InputRows rows) {
    return switch (key.table()) {
      case COUNTY_SHARES -> countyShares.faults(key, rows);
      case RISK_SCORES, RISK_GROUPS -> riskTable.fault(key).stream().toList();
      case PRIOR_YEARS -> PriorYearsCheck.faults(key, rows);
      case BENCHMARK_YEAR,
          BENCHMARK_TERMS,
          PROSPECTIVE_TREND_GROWTH,
          PROSPECTIVE_TREND,
          POPULATION_ADJUSTMENT,
          NATIONAL_FACTORS,
          COUNTY_FACTORS,
          REPORTED_HISTORICAL_BENCHMARK,
          REPORTED_NATIONAL_FIGURES,
          REPORTED_REGIONAL_FIGURES,
          REPORTED_TRUNCATION ->
          List.of();
    };
  }
}
