package org.trueup.benchmark.intake;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/** The first line of a table: names of its columns, in upper or lower case. */
final class CsvHeader {
  private CsvHeader() {}

  /**
   * The columns of the header, in its order.
   *
   * @throws Refusal 422 with every name that is unknown, twice there or missing
   */
  static List<String> read(CsvTable.Form form, CsvRecord header) {
    var columns =
        header.getFields().stream().map(String::strip).map(name -> column(form, name)).toList();
    var wrong = new FirstFaults();
    for (var column : new LinkedHashSet<>(columns)) {
      if (!form.columns().containsKey(column)) {
        wrong.add(fault(form, column, column, "one of the columns " + form.names()));
      } else if (columns.indexOf(column) != columns.lastIndexOf(column)) {
        wrong.add(fault(form, column, column, "in the header once"));
      }
    }
    form.required().stream()
        .filter(column -> !columns.contains(column))
        .map(column -> fault(form, column, null, "in the header"))
        .forEach(wrong::add);
    wrong.refuse();
    return columns;
  }

  /** The column that a name stands for; an unknown name stays as it is. */
  private static String column(CsvTable.Form form, String name) {
    return form.columns().entrySet().stream()
        .filter(known -> known.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(name);
  }

  private static Fault fault(
      CsvTable.Form form, String column, @Nullable String value, String expected) {
    return Fault.inTable(form.title(), 1, column, value, expected)
        .under("Columns of " + form.title(), form.cite());
  }
}
