package org.trueup.benchmark.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.historical.BenchmarkYear;
import org.trueup.benchmark.input.BothWindows;
import org.trueup.benchmark.input.CoveredYear;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.input.InputTableVersion;
import org.trueup.benchmark.input.InputsMapping;
import org.trueup.benchmark.input.YearInputTables;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.benchmark.rules.RulesInForce;
import org.trueup.benchmark.store.InputTables;
import org.trueup.benchmark.store.KnownTables;
import org.trueup.contracts.rule.NoRuleInForce;
import org.trueup.contracts.value.AsOf;

/** The input tables on file, as our own benchmark of a year is built from them. */
@ApplicationScoped
public class InputTablesOnFile {
  private final InputTables tables;
  private final RiskScoreFallback risk;
  private final BenchmarkRules rules;

  InputTablesOnFile(InputTables tables, RiskScoreFallback risk, BenchmarkRules rules) {
    this.tables = tables;
    this.risk = risk;
    this.rules = rules;
  }

  /** What a benchmark of ours is built from; empty where no benchmark year is on file. */
  Optional<YearInputTables> find(YearOnFile onFile, AsOf asOf) {
    var covered = onFile.covered();
    var known = tables.knownAt(covered.aco(), asOf);
    return isWanted(covered, known) ? Optional.of(inputs(onFile, known, asOf)) : Optional.empty();
  }

  private YearInputTables inputs(YearOnFile onFile, KnownTables known, AsOf asOf) {
    var covered = onFile.covered();
    try {
      return new InputsMapping(
              covered,
              rules(covered),
              key -> known.latest(covered.versions(key)).or(() -> risk.instead(key, onFile, asOf)))
          .inputs(onFile.assigned().map(event -> event.assignment().personYearsByType()));
    } catch (NoRuleInForce none) {
      var lack = new YearInputTables.Lack("rules: " + none.getMessage(), "nowhere until then");
      return new YearInputTables.Incomplete(List.of(lack));
    }
  }

  private RulesInForce rules(CoveredYear covered) {
    var agreement = covered.agreement();
    return rules.methods().of(agreement.start(), agreement.period() == 1, covered.year());
  }

  /** The same benchmark with both assignable populations. */
  public BothWindows bothWindows(
      CoveredYear covered, YearInputTables.Complete tablesUsed, AsOf asOf) {
    var known = tables.knownAt(covered.aco(), asOf);
    return new InputsMapping(
            covered, tablesUsed.rules(), key -> known.latest(covered.versions(key)))
        .bothWindows(tablesUsed);
  }

  /** The national table by which risk scores of the year are renormalized. */
  public Optional<InputTableVersion> nationalFactors(CoveredYear covered, AsOf asOf) {
    var key = InputTableKey.nationalFactors(covered.year().calendarYear());
    return tables.knownAt(covered.aco(), asOf).latest(covered.versions(key));
  }

  private static boolean isWanted(CoveredYear covered, KnownTables known) {
    return Stream.of(BenchmarkYear.values())
        .map(covered::benchmarkYear)
        .flatMap(key -> covered.versions(key).stream())
        .anyMatch(known::has);
  }
}
