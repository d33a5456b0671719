package org.trueup.benchmark.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;

/** Sorts the rows of an import into groups, and names what is wrong about their cells. */
final class ImportedRows {
  private final FirstFaults faults;
  private final Map<ImportGroup.Key, ImportGroup> groups = new LinkedHashMap<>();
  private final Set<ImportGroup.Key> damaged = new HashSet<>();
  private int faultsOfCells;
  private boolean rowsAreLost;
  private long count;

  ImportedRows(FirstFaults faults) {
    this.faults = faults;
  }

  long count() {
    return count;
  }

  /**
   * The groups that are whole as far as one can tell. One that lacks a row which could not be read
   * is left out: what is wrong was said of the row.
   */
  List<ImportGroup> whole() {
    var otherFaults = faults.found() > faultsOfCells;
    return rowsAreLost || otherFaults
        ? List.of()
        : groups.values().stream().filter(group -> !damaged.contains(group.key())).toList();
  }

  void take(CsvTable.Row row) {
    count++;
    var name = row.cells().get(ImportKind.KIND);
    kind(name).ifPresentOrElse(kind -> take(kind, row), () -> loseUnknown(row, name));
  }

  private static Optional<ImportKind> kind(@Nullable String name) {
    return Arrays.stream(ImportKind.values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  private void take(ImportKind kind, CsvTable.Row row) {
    var key = ImportGroup.Key.of(kind, row.cells());
    groups.computeIfAbsent(key, ImportGroup::new).rows().add(row);
    var wrong = new ArrayList<Fault>(faultsOfCells(kind, row));
    wrong.addAll(cellsOfOtherKinds(kind, row));
    if (!wrong.isEmpty()) {
      damaged.add(key);
      rowsAreLost |= wrong.stream().anyMatch(fault -> kind.isKey(fault.where().column()));
      wrong.forEach(this::add);
    }
  }

  private static List<Fault> faultsOfCells(ImportKind kind, CsvTable.Row row) {
    return kind.columns()
        .filter(column -> !column.accepts(row.cells().get(column.name())))
        .map(column -> kind.fault(row, column.name(), column.cell().expected()))
        .toList();
  }

  /** A figure in a column that nobody would read was meant for something. */
  private static List<Fault> cellsOfOtherKinds(ImportKind kind, CsvTable.Row row) {
    var used = kind.columns().map(column -> column.name()).collect(Collectors.toSet());
    used.add(ImportKind.KIND);
    return row.cells().keySet().stream()
        .filter(column -> !used.contains(column))
        .map(
            column -> kind.fault(row, column, "empty: rows of kind " + kind + " have no " + column))
        .toList();
  }

  private void loseUnknown(CsvTable.Row row, @Nullable String name) {
    rowsAreLost = true;
    var names =
        Arrays.stream(ImportKind.values()).map(Enum::name).collect(Collectors.joining(", "));
    add(
        Fault.inTable(ImportGroup.TABLE, row.line(), ImportKind.KIND, name, "one of " + names)
            .under("A row says what it is about", null));
  }

  private void add(Fault fault) {
    faultsOfCells++;
    faults.add(fault);
  }
}
