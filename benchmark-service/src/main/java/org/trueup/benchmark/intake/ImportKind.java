package org.trueup.benchmark.intake;

import static org.trueup.benchmark.input.InputColumn.optional;
import static org.trueup.benchmark.input.InputColumn.required;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.input.Cell;
import org.trueup.benchmark.input.InputColumn;
import org.trueup.benchmark.input.InputTable;
import org.trueup.contracts.refusal.Fault;

/**
 * What the rows of an import may be about, and which columns they use. Answers name a kind by its
 * constant, which never changes.
 */
enum ImportKind {
  EXPENDITURES(
      "/acos/%s/performance-years/%s/expenditures/%s",
      "CMS Methodology Specifications v11 (Jan 2023), section 3.1",
      required("performance_year", Cell.PERFORMANCE_YEAR),
      required("period", Cell.PERIOD),
      optional("type", Cell.TYPE_OR_ALL),
      optional("total", Cell.AMOUNT),
      optional("per_capita", Cell.AMOUNT),
      optional("risk_score", Cell.RISK_SCORE),
      optional("basis", Cell.BASIS),
      optional("paid_through", Cell.DAY),
      optional("completed", Cell.TRUE_OR_FALSE),
      optional("completion_factor", Cell.FACTOR_ABOVE_ZERO)),
  REPORTED_BENCHMARK(
      "/acos/%s/performance-years/%s/reported-benchmarks/%s",
      "CMS Methodology Specifications v11 (Jan 2023), section 4.3",
      required("performance_year", Cell.PERFORMANCE_YEAR),
      required("period", Cell.DELIVERY),
      optional("type", Cell.ALL_TYPES),
      optional("total", Cell.AMOUNT),
      optional("per_capita", Cell.AMOUNT),
      optional("guardrail", Cell.TRUE_OR_FALSE)),
  BENCHMARK_YEAR(
      InputTable.BENCHMARK_YEAR,
      required("agreement_start", Cell.DAY),
      required("period", Cell.BENCHMARK_YEAR)),
  RISK_SCORES(InputTable.RISK_SCORES, required("performance_year", Cell.PERFORMANCE_YEAR));

  static final String ACO = "aco_id";
  static final String KIND = "kind";
  static final String PERIOD = "period";
  static final String TYPE = "type";

  private static final InputColumn ACO_COLUMN = required(ACO, Cell.ACO);

  private final String path;
  private final String cite;
  private final @Nullable InputTable table;
  private final List<InputColumn> columns;

  ImportKind(String path, String cite, InputColumn... columns) {
    this.path = path;
    this.cite = cite;
    this.table = null;
    this.columns = List.of(columns);
  }

  ImportKind(InputTable table, InputColumn... keys) {
    this.path = "";
    this.cite = table.cite();
    this.table = table;
    this.columns = Stream.concat(Stream.of(keys), table.columns().stream()).toList();
  }

  /** The columns that its rows use, {@code kind} besides. */
  Stream<InputColumn> columns() {
    return Stream.concat(Stream.of(ACO_COLUMN), columns.stream());
  }

  /** All columns of an import: those of every kind. */
  static List<String> allColumns() {
    return Stream.concat(
            Stream.of(ACO, KIND),
            Stream.of(values()).flatMap(kind -> kind.columns.stream()).map(InputColumn::name))
        .distinct()
        .toList();
  }

  /** The column that tells which year or agreement a row is about. */
  String subject() {
    return columns.getFirst().name();
  }

  /** Whether a column tells which fact a row belongs to. */
  boolean isKey(@Nullable String column) {
    return ACO.equals(column) || PERIOD.equals(column) || subject().equals(column);
  }

  /** The resource that shows the fact. */
  String path(ImportGroup.Key key) {
    return table == null
        ? path.formatted(key.aco(), key.subject(), key.period())
        : key.of(table).path();
  }

  /** A fault in a cell of one of its rows. */
  Fault fault(CsvTable.Row row, String column, String expected) {
    var value = row.cells().get(column);
    return breaks(Fault.inTable(ImportGroup.TABLE, row.line(), column, value, expected));
  }

  /** A fault, with the rule about these rows. */
  Fault breaks(Fault fault) {
    return fault.under("Rows of kind " + this, cite);
  }

  /** The table that its rows are of; empty where they are of what CMS reports. */
  Optional<InputTable> table() {
    return Optional.ofNullable(table);
  }
}
