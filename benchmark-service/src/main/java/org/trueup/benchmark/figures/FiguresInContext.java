package org.trueup.benchmark.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trueup.benchmark.calculation.historical.BenchmarkYear;
import org.trueup.benchmark.fact.Asked;
import org.trueup.benchmark.fact.ImportedFact;
import org.trueup.benchmark.fact.ImportedFile;
import org.trueup.benchmark.input.InputRows;
import org.trueup.benchmark.input.InputTable;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.input.SharesOfCounties;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.benchmark.rules.RiskCap;
import org.trueup.benchmark.store.Agreements;
import org.trueup.benchmark.store.InputTables;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;

/**
 * What is wrong about an ACO's figures in view of what else is on file. Of what is not on file
 * nothing is concluded: tables may come in any order.
 */
@ApplicationScoped
public class FiguresInContext {
  /** So many faults help their sender. */
  private static final int TOLD = 100;

  /** Digits of a year: a subject begins with them, and may go on with its version. */
  private static final int YEAR = 4;

  private final Agreements agreements;
  private final InputTables tables;
  private final BenchmarkRules rules;

  FiguresInContext(Agreements agreements, InputTables tables, BenchmarkRules rules) {
    this.agreements = agreements;
    this.tables = tables;
    this.rules = rules;
  }

  /** Of a file: each fault is said of the first row of its fact. */
  public List<Fault> faults(ImportedFile file) {
    return file.facts().stream().flatMap(this::faults).limit(TOLD).toList();
  }

  private Stream<Fault> faults(ImportedFact fact) {
    var place = Place.cell("import", fact.source().line(), null);
    return switch (fact) {
      case ImportedFact.OfTable it ->
          faults(it.key(), it.figures()).stream().map(fault -> fault.movedTo(place));
      case ImportedFact.OfBenchmark it -> Stream.empty();
      case ImportedFact.OfExpenditures it -> Stream.empty();
    };
  }

  public List<Fault> faults(InputTableKey key, InputRows rows) {
    return switch (key.table()) {
      case COUNTY_SHARES -> ofShares(key, new SharesOfCounties(rows));
      case RISK_SCORES, RISK_GROUPS -> ofRisk(key).stream().toList();
      case PRIOR_YEARS -> ofPriorYears(AgreementStart.parse(key.subject()), rows);
      case BENCHMARK_YEAR, BENCHMARK_TERMS, NATIONAL_FACTORS, COUNTY_FACTORS -> List.of();
    };
  }

  private List<Fault> ofShares(InputTableKey key, SharesOfCounties shares) {
    var faults = new ArrayList<>(shares.ofTypesWithoutPeople());
    var year = key.subject().substring(0, YEAR);
    tables
        .find(InputTableKey.national(InputTable.COUNTY_FACTORS, year), Asked.CURRENT)
        .ifPresent(factors -> faults.addAll(shares.unknownIn(factors.rows(), year)));
    if (faults.isEmpty()) {
      faults.addAll(sumFaults(new AcoId(key.owner()), key.subject(), shares));
    }
    return faults;
  }

  /** A performance year's people change with every list; those of benchmark years stay. */
  private List<Fault> sumFaults(AcoId aco, String subject, SharesOfCounties shares) {
    var year = Integer.parseInt(subject.substring(0, YEAR));
    var version = subject.substring(YEAR);
    var signed = agreements.of(aco);
    if (signed.stream().anyMatch(agreement -> agreement.covers(PerformanceYear.of(year)))) {
      return List.of();
    }
    var against =
        signed.stream()
            .flatMap(agreement -> sumFaults(agreement, year, version, shares).stream())
            .toList();
    var fitsOne = against.stream().anyMatch(List::isEmpty);
    return fitsOne || against.isEmpty() ? List.of() : against.getFirst();
  }

  /**
   * Empty where the year is none of the agreement's benchmark years, or not on file.
   *
   * @param version shares restated from a year on go with figures restated from it
   */
  private Optional<List<Fault>> sumFaults(
      AgreementSigned agreement, int year, String version, SharesOfCounties shares) {
    var before = agreement.start().date().getYear() - year;
    var all = BenchmarkYear.values();
    if (before < 1 || before > all.length) {
      return Optional.empty();
    }
    var start = agreement.start();
    var benchmarkYear = all[all.length - before];
    var path =
        "/acos/" + agreement.acoId() + "/agreements/" + start + "/benchmark-years/" + benchmarkYear;
    var key =
        InputTableKey.of(
            InputTable.BENCHMARK_YEAR, agreement.acoId(), start + "/" + benchmarkYear + version);
    return tables.find(key, Asked.CURRENT).map(fact -> shares.against(fact.rows(), path));
  }

  /** Whether people are looked at by group is a matter of when their agreement started. */
  private Optional<Fault> ofRisk(InputTableKey key) {
    var aco = new AcoId(key.owner());
    var year = PerformanceYear.parse(key.subject());
    return agreements.of(aco).stream()
        .filter(agreement -> agreement.covers(year))
        .findFirst()
        .map(this::riskTable)
        .filter(table -> table != key.table())
        .map(
            table ->
                new Fault(
                    Place.parameter("py"),
                    year.toString(),
                    "PUT /acos/" + aco + "/performance-years/" + year + "/" + table.title(),
                    "Agreements before July 2019 look at newly and continuously assigned people",
                    table.cite()));
  }

  private InputTable riskTable(AgreementSigned agreement) {
    var ruleset = rules.methods().of(agreement.start(), agreement.period() == 1);
    return ruleset.update().riskAdjustment().value() instanceof RiskCap.ByGroup
        ? InputTable.RISK_GROUPS
        : InputTable.RISK_SCORES;
  }

  /** At most four: an ACO that began in 2012 may have had so many before it renewed. */
  private static List<Fault> ofPriorYears(AgreementStart start, InputRows rows) {
    var first = start.date().getYear() - 4;
    var last = start.date().getYear() - 1;
    return rows.items().stream()
        .map(row -> row.getOrDefault("year", ""))
        .filter(year -> Integer.parseInt(year) < first || Integer.parseInt(year) > last)
        .map(
            year ->
                new Fault(
                    new Place(null, null, InputTable.PRIOR_YEARS.title(), null, "year"),
                    year,
                    "a year from " + first + " to " + last,
                    "Prior savings are those of the years before the agreement",
                    InputTable.PRIOR_YEARS.cite()))
        .toList();
  }
}
