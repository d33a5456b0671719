package org.trueup.benchmark.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.input.InputCheck;
import org.trueup.benchmark.input.InputColumn;
import org.trueup.benchmark.input.InputRows;
import org.trueup.benchmark.input.InputTable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;

/** An input table as it was sent in JSON: cells by the names of their fields. */
public record InputTableBody(@Nullable List<@Nullable Map<String, @Nullable String>> items) {

  /**
   * The rows.
   *
   * @throws Refusal with everything that is wrong about them
   */
  public InputRows rows(InputTable table) {
    if (items == null) {
      throw Refusal.broken(List.of(Fault.at("/items", null, "a list of rows")));
    }
    var faults = new FirstFaults();
    var rows = new ArrayList<Map<String, String>>();
    for (int row = 0; row < items.size(); row++) {
      var sent = new LinkedHashMap<>(items.get(row) == null ? Map.of() : items.get(row));
      rows.add(takeCells(table, sent));
      faults.addAll(unknownFields(table, row, sent));
    }
    faults.addAll(InputCheck.of(table, rows, InputTableBody::place));
    faults.refuse();
    return new InputRows(rows);
  }

  /** The cells of known columns, taken out of what was sent. */
  private static Map<String, String> takeCells(
      InputTable table, Map<String, @Nullable String> sent) {
    var cells = new LinkedHashMap<String, String>();
    for (var column : table.columns()) {
      column
          .fields()
          .map(sent::remove)
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresent(cell -> cells.put(column.name(), cell));
    }
    return cells;
  }

  private static List<Fault> unknownFields(
      InputTable table, int row, Map<String, @Nullable String> left) {
    var fields = table.columns().stream().map(InputColumn::field).collect(Collectors.joining(", "));
    return left.entrySet().stream()
        .map(
            field ->
                Fault.at(
                        "/items/" + row + "/" + field.getKey(),
                        field.getValue(),
                        "left out: the fields of a row are " + fields)
                    .under("Figures of " + table.title(), table.cite()))
        .toList();
  }

  private static Place place(int row, InputColumn column) {
    return Place.pointer("/items/" + row + "/" + column.field());
  }
}
