package org.trueup.benchmark.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.ImportedFact;
import org.trueup.benchmark.basis.BasisColumn;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;

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
  }

  ImportGroup(Key key) {
    this(key, new ArrayList<>());
  }

  CsvTable.Row first() {
    return rows.getFirst();
  }

  ImportedFact.Source source() {
    var path = key.kind().path(key.aco(), key.subject(), key.period());
    return new ImportedFact.Source(key.kind().name(), path, first().line(), rows.size());
  }

  Place place(int row, BasisColumn column) {
    return Place.cell(TABLE, rows.get(row).line(), column.name());
  }

  /** A fault of what the rows say together, said of a column of the first one. */
  Fault inColumns(Fault fault) {
    var where = fault.where();
    var field = where.pointer() == null ? where.parameter() : where.pointer().substring(1);
    var place = Place.cell(TABLE, first().line(), field == null ? null : columnOf(field));
    return new Fault(
        place, fault.value(), inColumnNames(fault.expected()), fault.rule(), fault.cite());
  }

  /** The fields of the resource are named otherwise in CSV. */
  private String columnOf(String field) {
    return field.equals("start") ? key.kind().subject() : inColumnNames(field);
  }

  private static String inColumnNames(String words) {
    return words
        .replace("totalBenchmark", "total")
        .replace("perCapita", "per_capita")
        .replace("paidThrough", "paid_through")
        .replace("performanceYear", "performance_year");
  }

  /** A fault of a row of this kind. */
  static Fault fault(
      ImportKind kind, long line, String column, @Nullable String value, String expected) {
    return Fault.inTable(TABLE, line, column, value, expected)
        .under("Rows of kind " + kind, kind.cite());
  }
}
