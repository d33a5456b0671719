package org.trueup.benchmark.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trueup.benchmark.input.InputCheck;
import org.trueup.benchmark.input.InputColumn;
import org.trueup.benchmark.input.InputRows;
import org.trueup.benchmark.input.InputTable;
import org.trueup.contracts.limit.Budget;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;

/** Reads an input table from CSV. */
public final class InputTableCsv {
  private final InputTable table;
  private final List<Map<String, String>> rows = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();

  private InputTableCsv(InputTable table) {
    this.table = table;
  }

  /**
   * The rows.
   *
   * @param memory from which they are taken, until they are recorded
   * @throws Refusal with what is wrong about them
   */
  public static InputRows read(InputTable table, InputStream csv, Budget.Share memory)
      throws IOException {
    var reader = new InputTableCsv(table);
    var faults = new FirstFaults();
    CsvTable.read(form(table), csv, faults, CsvTable.counted(memory, reader::take));
    faults.addAll(InputCheck.of(table, reader.rows, reader::place));
    faults.refuse();
    return new InputRows(reader.rows);
  }

  private static CsvTable.Form form(InputTable table) {
    var names = new LinkedHashMap<String, String>();
    table
        .columns()
        .forEach(column -> column.names().forEach(name -> names.put(name, column.name())));
    var required =
        table.columns().stream().filter(InputColumn::isRequired).map(InputColumn::name).toList();
    return new CsvTable.Form(table.title(), table.cite(), names, required);
  }

  private void take(CsvTable.Row row) {
    lines.add(row.line());
    rows.add(row.cells());
  }

  private Place place(int row, InputColumn column) {
    var line = row < lines.size() ? lines.get(row) : 1L;
    return Place.cell(table.title(), line, column.name());
  }
}
