package org.trueup.benchmark.determination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.historical.BenchmarkYear;
import org.trueup.benchmark.fact.AcoYear;
import org.trueup.benchmark.input.BothWindows;
import org.trueup.benchmark.input.InputSubject;
import org.trueup.benchmark.input.InputTable;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.input.InputTableVersion;
import org.trueup.benchmark.input.InputsMapping;
import org.trueup.benchmark.input.YearInputTables;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.benchmark.rules.RulesInForce;
import org.trueup.benchmark.store.InputTables;
import org.trueup.benchmark.store.KnownTables;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.rule.NoRuleInForce;

/** Reads what is on file to compute a benchmark from. */
@ApplicationScoped
public class InputTablesOnFile {
  private final InputTables tables;
  private final RiskWithoutTable risk;
  private final BenchmarkRules rules;

  InputTablesOnFile(InputTables tables, RiskWithoutTable risk, BenchmarkRules rules) {
    this.tables = tables;
    this.risk = risk;
    this.rules = rules;
  }

  /** Empty as long as no benchmark year of the agreement is on file: nobody wants one computed. */
  Optional<YearInputTables> find(
      AcoYear of,
      AgreementSigned agreement,
      Optional<AssignmentDetermined> assignment,
      Instant asOf) {
    var known = tables.knownAt(of.aco(), asOf);
    if (!isWanted(of, agreement, known)) {
      return Optional.empty();
    }
    try {
      var ruleset = ruleset(agreement);
      return Optional.of(
          InputsMapping.read(
              basisOf(of, agreement),
              ruleset,
              assignment.map(event -> event.assignment().personYearsByType()).orElse(null),
              key ->
                  known
                      .latest(versions(key, of, agreement))
                      .or(() -> risk.find(key, of, assignment, asOf))));
    } catch (NoRuleInForce none) {
      var lack =
          new YearInputTables.Lack("rules: " + none.getMessage(), "nowhere until it is reviewed");
      return Optional.of(new YearInputTables.Incomplete(List.of(lack)));
    }
  }

  private RulesInForce ruleset(AgreementSigned agreement) {
    return rules.methods().of(agreement.start(), agreement.period() == 1);
  }

  /** The same benchmark with both assignable populations. */
  public BothWindows bothWindows(
      AcoYear of, AgreementSigned agreement, YearInputTables.Complete basis, Instant asOf) {
    var known = tables.knownAt(of.aco(), asOf);
    return InputsMapping.bothWindows(
        basisOf(of, agreement), basis, key -> known.latest(versions(key, of, agreement)));
  }

  /** The national table by which risk scores of the year are renormalized. */
  public Optional<InputTableVersion> nationalFactors(
      AcoYear of, AgreementSigned agreement, Instant asOf) {
    var key = InputTableKey.nationalFactors(of.year().calendarYear());
    return tables.knownAt(of.aco(), asOf).latest(versions(key, of, agreement));
  }

  private static boolean isWanted(AcoYear of, AgreementSigned agreement, KnownTables known) {
    return Stream.of(BenchmarkYear.values())
        .map(year -> agreement.start() + "/" + year)
        .map(subject -> InputTableKey.of(InputTable.BENCHMARK_YEAR, of.aco(), subject))
        .flatMap(key -> versions(key, of, agreement).stream())
        .anyMatch(known::has);
  }

  /** Those that count in this year: restated from the latest year that is not after it. */
  private static List<InputTableKey> versions(
      InputTableKey key, AcoYear of, AgreementSigned agreement) {
    var restated =
        agreement.tracksByYear().keySet().stream()
            .filter(year -> year.compareTo(of.year()) <= 0)
            .map(key::from);
    return Stream.concat(Stream.of(key), restated).toList();
  }

  private static InputSubject basisOf(AcoYear of, AgreementSigned agreement) {
    return new InputSubject(
        of.aco(),
        agreement.start().toString(),
        agreement.start().date().getYear(),
        of.year(),
        agreement.tracksByYear().headMap(of.year()).size() + 1,
        agreement.methodologyByYear().get(of.year()));
  }
}
