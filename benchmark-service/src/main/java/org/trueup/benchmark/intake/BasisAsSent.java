package org.trueup.benchmark.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.basis.BasisCheck;
import org.trueup.benchmark.basis.BasisColumn;
import org.trueup.benchmark.basis.BasisRows;
import org.trueup.benchmark.basis.BasisTable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;

/** A table of figures as it was sent in JSON: cells by the names of their fields. */
public record BasisAsSent(@Nullable List<@Nullable Map<String, @Nullable String>> items) {

  /**
   * The rows.
   *
   * @throws Refusal with everything that is wrong about them
   */
  public BasisRows rows(BasisTable table) {
    if (items == null) {
      throw Refusal.broken(List.of(Fault.at("/items", null, "a list of rows")));
    }
    var faults = new FirstFaults();
    var rows = new ArrayList<Map<String, String>>();
    for (int row = 0; row < items.size(); row++) {
      rows.add(cells(table, row, items.get(row), faults));
    }
    faults.addAll(BasisCheck.of(table, rows, BasisAsSent::place));
    faults.refuse();
    return new BasisRows(rows);
  }

  private static Map<String, String> cells(
      BasisTable table, int row, @Nullable Map<String, @Nullable String> sent, FirstFaults faults) {
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

  private static String names(BasisTable table) {
    return String.join(", ", table.columns().stream().map(BasisColumn::field).toList());
  }

  private static Place place(int row, BasisColumn column) {
    return Place.pointer("/items/" + row + "/" + column.field());
  }
}
