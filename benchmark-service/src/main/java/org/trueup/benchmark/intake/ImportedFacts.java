package org.trueup.benchmark.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.trueup.benchmark.fact.AcoYear;
import org.trueup.benchmark.fact.ImportedFact;
import org.trueup.benchmark.input.InputCheck;
import org.trueup.benchmark.input.InputRows;
import org.trueup.benchmark.input.InputTable;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.event.BenchmarkDetermined.Delivery;
import org.trueup.contracts.event.ExpenditureFacts.Period;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;

/** Turns a group of rows into the fact that the resource of its path would take. */
@ApplicationScoped
class ImportedFacts {
  private final ReportedFacts reported;
  private final BenchmarkRules rules;

  ImportedFacts(ReportedFacts reported, BenchmarkRules rules) {
    this.reported = reported;
    this.rules = rules;
  }

  /** Empty, and faults, where it is none. */
  Optional<ImportedFact> of(ImportGroup group, FirstFaults faults) {
    var kind = group.key().kind();
    return switch (kind) {
      case EXPENDITURES -> {
        faults.addAll(ExpenditureRows.faults(group));
        yield fact(group, faults, () -> expenditures(group));
      }
      case REPORTED_BENCHMARK -> {
        faults.addAll(group.repeated(row -> ""));
        yield fact(group, faults, () -> benchmark(group));
      }
      case BENCHMARK_YEAR, RISK_SCORES -> table(group, kind.table().orElseThrow(), faults);
    };
  }

  private static Optional<ImportedFact> fact(
      ImportGroup group, FirstFaults faults, Supplier<ImportedFact> fact) {
    try {
      return Optional.of(fact.get());
    } catch (Refusal refusal) {
      refusal.faults().forEach(fault -> faults.add(group.inColumns(fault)));
      return Optional.empty();
    }
  }

  private ImportedFact expenditures(ImportGroup group) {
    var period = Period.valueOf(group.key().period());
    var sent = ExpenditureRows.of(group);
    return new ImportedFact.OfExpenditures(
        group.source(), reported.expenditures(year(group), period, sent));
  }

  private ImportedFact benchmark(ImportGroup group) {
    var cells = group.first().cells();
    var sent =
        new ReportedBenchmarkBody(
            ImportGroup.cell(cells, "total", Money::parse),
            ImportGroup.cell(cells, "per_capita", Money::parse),
            ImportGroup.cell(cells, "guardrail", Boolean::valueOf));
    var delivery = Delivery.valueOf(group.key().period());
    return new ImportedFact.OfBenchmark(
        group.source(), reported.benchmark(year(group), delivery, sent));
  }

  private Optional<ImportedFact> table(ImportGroup group, InputTable table, FirstFaults faults) {
    var rows = group.rows().stream().map(row -> figures(table, row.cells())).toList();
    faults.addAll(InputCheck.of(table, rows, group::place));
    notReviewed(group).map(group::inColumns).ifPresent(faults::add);
    var key = group.key();
    var subject = key.subject() + (key.period().isEmpty() ? "" : "/" + key.period());
    return Optional.of(
        new ImportedFact.OfTable(
            group.source(),
            InputTableKey.of(table, new AcoId(key.aco()), subject),
            new InputRows(rows)));
  }

  private Optional<Fault> notReviewed(ImportGroup group) {
    var subject = group.key().subject();
    return group.key().kind() == ImportKind.BENCHMARK_YEAR
        ? rules.faultOf(AgreementStart.parse(subject))
        : rules.faultOf(PerformanceYear.parse(subject));
  }

  private static Map<String, String> figures(InputTable table, Map<String, String> cells) {
    var figures = new LinkedHashMap<String, String>();
    for (var column : table.columns()) {
      var text = cells.get(column.name());
      if (text != null) {
        figures.put(column.name(), text);
      }
    }
    return figures;
  }

  private static AcoYear year(ImportGroup group) {
    return new AcoYear(new AcoId(group.key().aco()), PerformanceYear.parse(group.key().subject()));
  }
}
