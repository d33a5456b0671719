package org.trueup.benchmark.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.trueup.benchmark.fact.ImportedFact;
import org.trueup.benchmark.input.InputCheck;
import org.trueup.benchmark.input.InputRows;
import org.trueup.benchmark.input.InputTable;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;

/** Makes of a group of rows the fact that the resource of its path would record. */
@ApplicationScoped
class ImportedFacts {
  private final BenchmarkRules rules;

  ImportedFacts(BenchmarkRules rules) {
    this.rules = rules;
  }

  /** The fact of a group of rows; empty, with faults, where they make none. */
  Optional<ImportedFact> of(ImportGroup group, FirstFaults faults) {
    var kind = group.key().kind();
    return switch (kind) {
      case EXPENDITURES -> {
        faults.addAll(ExpenditureRows.faults(group));
        yield fact(group, ExpenditureRows.of(group), faults);
      }
      case REPORTED_BENCHMARK -> {
        faults.addAll(group.repeated(row -> ""));
        yield fact(group, benchmark(group), faults);
      }
      case BENCHMARK_YEAR, RISK_SCORES -> table(group, kind.table().orElseThrow(), faults);
    };
  }

  private <D extends Enum<D>, F> Optional<ImportedFact> fact(
      ImportGroup group, DeliveryBody<D, F> body, FirstFaults faults) {
    var delivery = Enum.valueOf(body.kind().deliveries(), group.key().period());
    try {
      var checked = body.checked(rules, group.key().year(), delivery);
      return Optional.of(new ImportedFact.OfDelivery<>(group.source(), checked));
    } catch (Refusal refusal) {
      refusal.faults().forEach(fault -> faults.add(group.inColumns(fault)));
      return Optional.empty();
    }
  }

  private static ReportedBenchmarkBody benchmark(ImportGroup group) {
    var cells = group.first().cells();
    return new ReportedBenchmarkBody(
        ImportGroup.cell(cells, "total", Money::parse),
        ImportGroup.cell(cells, "per_capita", Money::parse),
        ImportGroup.cell(cells, "guardrail", Boolean::valueOf));
  }

  private Optional<ImportedFact> table(ImportGroup group, InputTable table, FirstFaults faults) {
    var rows = group.rows().stream().map(row -> figures(table, row.cells())).toList();
    faults.addAll(InputCheck.of(table, rows, group::place));
    notReviewed(group).map(group::inColumns).ifPresent(faults::add);
    return Optional.of(
        new ImportedFact.OfTable(group.source(), group.key().of(table), new InputRows(rows)));
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
}
