package org.trueup.benchmark.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.fact.ImportedFact;
import org.trueup.benchmark.input.InputColumn;
import org.trueup.benchmark.input.InputTable;
import org.trueup.benchmark.input.InputTableKey;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.PerformanceYear;

/** The rows of an import that make one fact, a row for each enrollment type or one for all. */
record ImportGroup(Key key, List<CsvTable.Row> rows) {
  static final String TABLE = "import";

  /**
   * What tells facts apart.
   *
   * @param subject the performance year, or the start of the agreement
   * @param period empty where a year has one such fact
   */
  record Key(ImportKind kind, String aco, String subject, String period) {
    static Key of(ImportKind kind, Map<String, String> cells) {
      return new Key(
          kind,
          cells.getOrDefault(ImportKind.ACO, ""),
          cells.getOrDefault(kind.subject(), ""),
          cells.getOrDefault(ImportKind.PERIOD, ""));
    }

    /** The table that is meant. */
    InputTableKey of(InputTable table) {
      var whole = InputTableKey.of(table, new AcoId(aco), subject);
      return period.isEmpty() ? whole : whole.below(period);
    }

    /** The year that is meant. */
    AcoYear year() {
      return new AcoYear(new AcoId(aco), PerformanceYear.parse(subject));
    }
  }

  ImportGroup(Key key) {
    this(key, new ArrayList<>());
  }

  CsvTable.Row first() {
    return rows.getFirst();
  }

  ImportedFact.Source source() {
    return new ImportedFact.Source(
        key.kind().name(), key.kind().path(key), first().line(), rows.size());
  }

  Place place(int row, InputColumn column) {
    return Place.cell(TABLE, rows.get(row).line(), column.name());
  }

  /** The faults of rows that say again what one before them said; the name tells rows apart. */
  List<Fault> repeated(Function<CsvTable.Row, String> name) {
    var first = new HashMap<String, Long>();
    var faults = new ArrayList<Fault>();
    for (var row : rows) {
      var before = first.putIfAbsent(name.apply(row), row.line());
      if (before != null) {
        var value = (key.period() + " " + name.apply(row)).strip();
        var expected = "given once: line " + before + " has it too";
        faults.add(
            key.kind()
                .breaks(Fault.inTable(TABLE, row.line(), ImportKind.PERIOD, value, expected)));
      }
    }
    return faults;
  }

  /** The content of a cell; absent where it is empty. */
  static <T> @Nullable T cell(
      Map<String, String> cells, String column, Function<String, T> reading) {
    var text = cells.get(column);
    return text == null ? null : reading.apply(text);
  }

  /** A fault of the rows together, at a column of the first one. */
  Fault inColumns(Fault fault) {
    var where = fault.where();
    var field = where.pointer() == null ? where.parameter() : where.pointer().substring(1);
    var place = field == null ? Place.cell(TABLE, first().line(), null) : place(field);
    return new Fault(
        place, fault.value(), inColumnNames(fault.expected()), fault.rule(), fault.cite());
  }

  /** Fields of the resource have other names in CSV; those by type have a row each. */
  private Place place(String field) {
    if (field.equals("start")) {
      return Place.cell(TABLE, first().line(), key.kind().subject());
    }
    var names = field.split("/");
    var column = names[0].equals("riskScores") ? "risk_score" : inColumnNames(names[0]);
    return Place.cell(TABLE, names.length == 1 ? first().line() : line(names[1]), column);
  }

  private long line(String type) {
    return rows.stream()
        .filter(row -> type.equals(ExpenditureRows.fieldOf(row)))
        .findFirst()
        .orElse(first())
        .line();
  }

  private static String inColumnNames(String words) {
    return words
        .replace(
            ", perCapita and perCapitaByType",
            " and per_capita (for all, or in a row for each type)")
        .replace("perCapitaByType", "per_capita")
        .replace("completionFactor", "completion_factor")
        .replace("totalBenchmark", "total")
        .replace("perCapita", "per_capita")
        .replace("paidThrough", "paid_through")
        .replace("performanceYear", "performance_year");
  }
}
