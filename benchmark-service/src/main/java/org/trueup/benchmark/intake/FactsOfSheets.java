package org.trueup.benchmark.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.trueup.benchmark.fact.ImportedFact;
import org.trueup.benchmark.input.InputCheck;
import org.trueup.benchmark.input.InputRows;
import org.trueup.benchmark.input.InputTable;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.benchmark.rules.BenchmarkRules;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.workbooks.report.ReadWorkbook;
import org.trueup.workbooks.sheet.ReadSheet;

/** The facts that the sheets of one workbook make, and what is wrong with them. */
final class FactsOfSheets {
  private final BenchmarkRules rules;
  private final AcoYear of;
  private final List<ImportedFact> facts = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  FactsOfSheets(BenchmarkRules rules, ReadWorkbook workbook) {
    this.rules = rules;
    this.of = new AcoYear(workbook.name().aco(), workbook.performanceYear());
    rules.faultOf(of.year()).ifPresent(faults::add);
  }

  /** A benchmark or expenditures. */
  <D extends Enum<D>, F> void delivery(ReadSheet sheet, DeliveryBody<D, F> body, D delivery) {
    try {
      var checked = body.checked(rules, of, delivery);
      var path =
          "/acos/%s/performance-years/%s/%ss/%s"
              .formatted(of.aco(), of.year(), resource(body.kind().name()), delivery);
      facts.add(new ImportedFact.OfDelivery<>(source(sheet, path), checked));
    } catch (Refusal refusal) {
      refusal.faults().stream()
          .map(fault -> fault.movedTo(Place.cell(sheet.name(), 1, fault.where().pointer())))
          .filter(fault -> !faults.contains(fault))
          .forEach(faults::add);
    }
  }

  private static String resource(String kind) {
    return kind.endsWith("s") ? kind.substring(0, kind.length() - 1) : kind;
  }

  private static ImportedFact.Source source(ReadSheet sheet, String path) {
    return new ImportedFact.Source(sheet.name(), path, 1, EnrollmentType.values().length);
  }

  /** A table with a row for each type. */
  void table(
      ReadSheet sheet, InputTable table, String subject, List<Map.Entry<String, Figures>> columns) {
    table(sheet, InputTableKey.of(table, of.aco(), of.year() + "/" + subject), columns);
  }

  /** A table of another year of the same ACO, known by the year alone. */
  void tableOf(
      PerformanceYear year,
      ReadSheet sheet,
      InputTable table,
      List<Map.Entry<String, Figures>> columns) {
    if (rules.faultOf(year).isEmpty()) {
      table(sheet, InputTableKey.of(table, of.aco(), year.toString()), columns);
    }
  }

  /** Figures of each type, as text. */
  interface Figures {
    ByEnrollmentType<String> byType();
  }

  private void table(ReadSheet sheet, InputTableKey key, List<Map.Entry<String, Figures>> columns) {
    var rows =
        Stream.of(EnrollmentType.values())
            .map(
                type -> {
                  Map<String, String> cells = new LinkedHashMap<>();
                  cells.put("type", type.name());
                  for (var column : columns) {
                    cells.put(column.getKey(), column.getValue().byType().of(type));
                  }
                  return cells;
                })
            .toList();
    var path = Objects.requireNonNull(key.path());
    faults.addAll(
        InputCheck.of(
            key.table(), rows, (row, column) -> Place.cell(sheet.name(), 1, column.name())));
    facts.add(new ImportedFact.OfTable(source(sheet, path), key, new InputRows(rows)));
  }

  /**
   * All facts.
   *
   * @throws Refusal 422 with everything that is wrong with them
   */
  List<ImportedFact> complete() {
    Refusal.unlessEmpty(faults);
    return facts;
  }
}
