package org.trueup.benchmark.input;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.value.EnrollmentType;

/** Everything that is wrong about the rows of a table. */
public final class InputCheck {
  private final InputTable table;
  private final Places places;
  private final List<Map<String, String>> rows;
  private final List<Fault> faults = new ArrayList<>();

  /** Where a cell was sent; a row counts from 0. */
  public interface Places {
    Place of(int row, InputColumn column);
  }

  private InputCheck(InputTable table, List<Map<String, String>> rows, Places places) {
    this.table = table;
    this.rows = rows;
    this.places = places;
  }

  /** The faults of rows, all of whose columns are known. */
  public static List<Fault> of(InputTable table, List<Map<String, String>> rows, Places places) {
    var check = new InputCheck(table, rows, places);
    IntStream.range(0, rows.size()).forEach(check::cells);
    if (check.faults.isEmpty()) {
      check.keys();
    }
    return check.faults;
  }

  private void cells(int row) {
    for (var column : table.columns()) {
      var text = rows.get(row).get(column.name());
      if (!column.accepts(text)) {
        add(row, column, text, column.cell().expected());
      }
    }
  }

  private void keys() {
    if (rows.isEmpty() || table.rows() == InputTable.Rows.ONE && rows.size() > 1) {
      add(0, table.columns().getFirst(), null, expectedRows());
      return;
    }
    var seen = new HashSet<List<String>>();
    for (int row = 0; row < rows.size(); row++) {
      if (!seen.add(key(row)) && table.rows() != InputTable.Rows.ONE) {
        add(row, keyColumn(), String.join(" ", key(row)), "in one row only");
      }
    }
    if (faults.isEmpty() && table.rows().together() > 1) {
      incompleteTypes();
    }
  }

  /** A type that is missing is named, of the first row of its county. */
  private void incompleteTypes() {
    var groups = new LinkedHashMap<String, List<Integer>>();
    for (int row = 0; row < rows.size(); row++) {
      groups
          .computeIfAbsent(rows.get(row).getOrDefault("county", ""), county -> new ArrayList<>())
          .add(row);
    }
    for (var group : groups.values()) {
      var types = group.stream().map(row -> rows.get(row).get("type")).collect(Collectors.toSet());
      for (var type : EnrollmentType.values()) {
        if (!types.contains(type.name())) {
          add(group.getFirst(), column("type"), null, type + " in one more row: each type has one");
        }
      }
    }
  }

  private List<String> key(int row) {
    return table.rows().key().stream()
        .map(column -> Objects.requireNonNull(rows.get(row).get(column)))
        .toList();
  }

  private InputColumn keyColumn() {
    return column(table.rows().key().getLast());
  }

  private InputColumn column(String name) {
    return table.columns().stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private String expectedRows() {
    return table.rows() == InputTable.Rows.ONE ? "in one row only" : "in at least one row";
  }

  private void add(int row, InputColumn column, @Nullable String value, String expected) {
    faults.add(
        new Fault(
            places.of(row, column), value, expected, "Figures of " + table.title(), table.cite()));
  }
}
