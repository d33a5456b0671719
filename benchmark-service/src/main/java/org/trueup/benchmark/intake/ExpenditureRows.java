package org.trueup.benchmark.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.ExpenditureFacts.Basis;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;

/** One delivery of expenditures in an import: a row for all types, or one for each. */
final class ExpenditureRows {
  private static final String ALL = "ALL";
  private static final List<String> OF_THE_DELIVERY =
      List.of("basis", "paid_through", "completed", "completion_factor");

  private ExpenditureRows() {}

  /** The body that the resource of the delivery takes; the first row describes the delivery. */
  static ExpendituresBody of(ImportGroup group) {
    var cells = group.first().cells();
    var isByType = !type(group.first()).equals(ALL);
    return new ExpendituresBody(
        isByType ? null : ImportGroup.cell(cells, "total", Money::parse),
        isByType ? null : ImportGroup.cell(cells, "per_capita", Money::parse),
        isByType ? figures(group, "per_capita", Money::parse) : null,
        isByType ? figures(group, "risk_score", Factor::parse) : null,
        ImportGroup.cell(cells, "basis", Basis::valueOf),
        ImportGroup.cell(cells, "paid_through", LocalDate::parse),
        ImportGroup.cell(cells, "completed", Boolean::valueOf),
        ImportGroup.cell(cells, "completion_factor", Factor::parse));
  }

  /** Absent where no row has one: then it was not meant to be there. */
  private static <T> @Nullable ByEnrollmentType<@Nullable T> figures(
      ImportGroup group, String column, Function<String, T> reading) {
    return group.rows().stream().anyMatch(row -> row.cells().containsKey(column))
        ? ByEnrollmentType.<@Nullable T>of(
            type ->
                row(group, type)
                    .map(row -> ImportGroup.cell(row.cells(), column, reading))
                    .orElse(null))
        : null;
  }

  private static Optional<CsvTable.Row> row(ImportGroup group, EnrollmentType type) {
    return group.rows().stream().filter(row -> type(row).equals(type.name())).findFirst();
  }

  private static String type(CsvTable.Row row) {
    return row.cells().getOrDefault(ImportKind.TYPE, ALL);
  }

  /** The field of a row's type: {@code agedDual}. */
  static String fieldOf(CsvTable.Row row) {
    return Arrays.stream(EnrollmentType.values())
        .filter(type -> type.name().equals(type(row)))
        .findFirst()
        .map(TypeCheck::name)
        .orElse(ALL);
  }

  /** The faults of rows that do not go together. */
  static List<Fault> faults(ImportGroup group) {
    var faults = new ArrayList<>(group.repeated(ExpenditureRows::type));
    var first = group.first();
    for (var row : group.rows()) {
      if (type(row).equals(ALL) != type(first).equals(ALL)) {
        faults.add(
            fault(
                row,
                ImportKind.TYPE,
                "ALL in one row, or each type in a row of its own: not both"));
      }
      OF_THE_DELIVERY.stream()
          .filter(column -> differs(row.cells(), first.cells(), column))
          .map(column -> fault(row, column, "as in line " + first.line() + ", or empty"))
          .forEach(faults::add);
      var other = type(row).equals(ALL) ? "risk_score" : "total";
      if (row.cells().containsKey(other)) {
        faults.add(fault(row, other, "empty: a row for " + type(row) + " has none"));
      }
    }
    return faults;
  }

  private static boolean differs(
      Map<String, String> cells, Map<String, String> first, String column) {
    return cells.containsKey(column) && !Objects.equals(cells.get(column), first.get(column));
  }

  private static Fault fault(CsvTable.Row row, String column, String expected) {
    return ImportKind.EXPENDITURES.fault(row, column, expected);
  }
}
