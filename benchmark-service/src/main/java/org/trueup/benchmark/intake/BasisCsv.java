package org.trueup.benchmark.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trueup.benchmark.basis.BasisCheck;
import org.trueup.benchmark.basis.BasisColumn;
import org.trueup.benchmark.basis.BasisRows;
import org.trueup.benchmark.basis.BasisTable;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;

/** Reads a CSV table of figures. */
public final class BasisCsv {
  private final BasisTable table;
  private final List<Map<String, String>> rows = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();

  private BasisCsv(BasisTable table) {
    this.table = table;
  }

  /**
   * The rows.
   *
   * @throws Refusal with what is wrong about them
   */
  public static BasisRows read(BasisTable table, InputStream csv) throws IOException {
    var reader = new BasisCsv(table);
    var faults = new FirstFaults();
    CsvTable.read(form(table), csv, faults, reader::take);
    faults.addAll(BasisCheck.of(table, reader.rows, reader::place));
    faults.refuse();
    return new BasisRows(reader.rows);
  }

  private static CsvTable.Form form(BasisTable table) {
    return new CsvTable.Form(
        table.title(),
        table.cite(),
        table.columns().stream().map(BasisColumn::name).toList(),
        table.columns().stream().filter(BasisColumn::isRequired).map(BasisColumn::name).toList());
  }

  private void take(CsvTable.Row row) {
    lines.add(row.line());
    rows.add(row.cells());
  }

  private Place place(int row, BasisColumn column) {
    var line = row < lines.size() ? lines.get(row) : 1L;
    return Place.cell(table.title(), line, column.name());
  }
}
