package org.trueup.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * A table as it was read back.
 *
 * @param rows cells by the names of their columns
 * @param numbers the columns that have numbers
 */
record TableReadBack(List<Map<String, String>> rows, Set<String> numbers) {
  /**
   * What JSON says: what lies in an object is a column of its own. An answer without rows is one.
   */
  static List<Map<String, String>> ofJson(JsonNode answer, String path) {
    Optional<Iterable<JsonNode>> items =
        Stream.of("items", "rules", "terms", "edges", "lines")
            .map(answer::path)
            .filter(JsonNode::isArray)
            .<Iterable<JsonNode>>map(rows -> rows)
            .findFirst();
    var rows = new ArrayList<Map<String, String>>();
    for (var item : items.orElse(List.of(answer))) {
      var cells = new LinkedHashMap<String, String>();
      flatten("", item, cells, path.equals("/rules"));
      rows.add(cells);
    }
    return filledUp(rows);
  }

  /** A row has a cell in every column. */
  private static List<Map<String, String>> filledUp(List<Map<String, String>> rows) {
    var columns = new LinkedHashSet<String>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    rows.forEach(row -> columns.forEach(column -> row.putIfAbsent(column, "")));
    return rows;
  }

  private static void flatten(
      String name, JsonNode value, Map<String, String> cells, boolean valueInOneCell) {
    if (value.isObject() && !(valueInOneCell && name.equals("value"))) {
      value
          .properties()
          .forEach(
              part ->
                  flatten(
                      name.isEmpty() ? part.getKey() : name + "." + part.getKey(),
                      part.getValue(),
                      cells,
                      valueInOneCell));
    } else if (value.isArray() && !(valueInOneCell && name.equals("value"))) {
      var texts = new ArrayList<String>();
      value.forEach(one -> texts.add(one.isValueNode() ? one.asText() : one.toString()));
      cells.put(name, String.join("; ", texts));
    } else {
      cells.put(name, value.isValueNode() ? value.asText() : value.toString());
    }
  }

  /** The same, as CSV keeps spreadsheets from taking text for a formula. */
  static List<Map<String, String>> safeForSpreadsheets(List<Map<String, String>> rows) {
    return rows.stream()
        .<Map<String, String>>map(
            row -> {
              var safe = new LinkedHashMap<String, String>();
              row.forEach(
                  (column, text) ->
                      safe.put(
                          column,
                          text.matches("(?s)[=+\\-@\t\r].*") && !text.matches("[+-]?\\d+(\\.\\d+)?")
                              ? "'" + text
                              : text));
              return safe;
            })
        .toList();
  }

  /** Cells of CSV. */
  static List<Map<String, String>> ofCsv(byte[] body) throws IOException {
    var rows = new ArrayList<Map<String, String>>();
    try (var reader =
        CsvReader.builder()
            .ofCsvRecord(
                new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8))) {
      List<String> columns = List.of();
      for (CsvRecord line : reader) {
        if (columns.isEmpty()) {
          columns = line.getFields();
        } else {
          var cells = new LinkedHashMap<String, String>();
          for (int column = 0; column < columns.size(); column++) {
            cells.put(columns.get(column), line.getField(column));
          }
          rows.add(cells);
        }
      }
    }
    return rows;
  }

  /** Cells of a workbook, numbers with every digit. */
  static TableReadBack ofExcel(byte[] body) throws IOException {
    var rows = new ArrayList<Map<String, String>>();
    var numbers = new TreeSet<String>();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(body))) {
      var lines = workbook.getFirstSheet().read();
      var heads =
          lines.isEmpty()
              ? List.<String>of()
              : lines.getFirst().stream().map(cell -> cell.getText()).toList();
      for (var line : lines.subList(lines.isEmpty() ? 0 : 1, lines.size())) {
        rows.add(cells(line, heads, numbers));
      }
    }
    return new TableReadBack(rows, numbers);
  }

  private static Map<String, String> cells(Row line, List<String> heads, Set<String> numbers) {
    var cells = new LinkedHashMap<String, String>();
    for (int column = 0; column < heads.size(); column++) {
      var cell = line.getOptionalCell(column).orElse(null);
      var name = heads.get(column).replaceAll(" \\([^)]*\\)$", "");
      cells.put(name, cell == null || cell.getType() == CellType.EMPTY ? "" : cell.getRawValue());
      if (cell != null && cell.getType() == CellType.NUMBER) {
        numbers.add(name);
        cells.put(name, cell.asNumber().toPlainString());
      } else if (cell != null && !heads.get(column).equals(name)) {
        assertThat(cell.getText()).as(heads.get(column) + " has a unit").isEmpty();
      }
    }
    return cells;
  }
}
