package org.trueup.benchmark.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.input.InputCheck;
import org.trueup.benchmark.input.InputColumn;
import org.trueup.benchmark.input.InputRows;
import org.trueup.benchmark.input.InputTable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;

/** A table of figures as it was sent in JSON: cells by the names of their fields. */
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
      rows.add(cells(table, row, items.get(row), faults));
    }
    faults.addAll(InputCheck.of(table, rows, InputTableBody::place));
    faults.refuse();
    return new InputRows(rows);
  }

  private static Map<String, String> cells(
      InputTable table, int row, @Nullable Map<String, @Nullable String> sent, FirstFaults faults) {
    var cells = new LinkedHashMap<String, String>();
    var left = new LinkedHashMap<>(sent == null ? Map.<String, String>of() : sent);
    for (var column : table.columns()) {
      var value = left.remove(column.field());
      if (value != null) {
        cells.put(column.name(), value);
      }
    }
    for (var unknown : left.keySet()) {
      faults.add(
          Fault.at(
                  "/items/" + row + "/" + unknown, left.get(unknown), "only these: " + names(table))
              .under("Figures of " + table.title(), table.cite()));
    }
    return cells;
  }

  private static String names(InputTable table) {
    return String.join(", ", table.columns().stream().map(InputColumn::field).toList());
  }

  private static Place place(int row, InputColumn column) {
    return Place.pointer("/items/" + row + "/" + column.field());
  }
}
