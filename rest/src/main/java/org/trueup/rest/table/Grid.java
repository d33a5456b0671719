package org.trueup.rest.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.trueup.rest.Table;

/**
 * A table as rows of cells, the very values that JSON has: what lies in an object is a column of
 * its own, {@code distance.rate}, and several values stand in one cell.
 *
 * @param columns in the order in which rows first have them, each with the unit of its figures
 */
record Grid(Map<String, Optional<String>> columns, List<Map<String, Cell>> rows) {

  /**
   * The rows of a table.
   *
   * @param json how answers are written
   * @param measured the same, where figures know their unit: {@link MeasuredValues#knownTo}
   */
  static Grid of(Table table, ObjectMapper json, ObjectMapper measured) {
    var rows = new ArrayList<Map<String, Cell>>();
    var columns = new LinkedHashMap<String, Optional<String>>();
    for (int row = 0; row < table.count(); row++) {
      var cells = new LinkedHashMap<String, Cell>();
      add(
          "",
          json.valueToTree(table.items().get(row)),
          measured.valueToTree(table.rows().get(row)),
          cells);
      cells.keySet().forEach(name -> columns.putIfAbsent(name, Optional.empty()));
      rows.add(cells);
    }
    columns.replaceAll((name, none) -> unitOfAll(name, rows));
    return new Grid(columns, rows);
  }

  /** The same with heads where no row has any. */
  Grid orColumns(Supplier<Set<String>> names) {
    if (!columns.isEmpty()) {
      return this;
    }
    var heads = new LinkedHashMap<String, Optional<String>>();
    names.get().forEach(name -> heads.put(name, Optional.empty()));
    return new Grid(heads, rows);
  }

  /** The cell of a row; empty where the row has no such value. */
  static Cell cell(Map<String, Cell> row, String column) {
    return row.getOrDefault(column, Cell.EMPTY);
  }

  /** What the figures of a column count; empty where its name says so. */
  Optional<String> unitOf(String column) {
    return columns.getOrDefault(column, Optional.empty());
  }

  /** A column has a unit where all that stands in it counts the same. */
  private static Optional<String> unitOfAll(String column, List<Map<String, Cell>> rows) {
    var units =
        rows.stream()
            .map(row -> cell(row, column))
            .filter(cell -> !cell.text().isEmpty())
            .map(cell -> Optional.ofNullable(cell.unit()))
            .distinct()
            .toList();
    return units.size() == 1 ? units.getFirst() : Optional.empty();
  }

  private static void add(
      String name, JsonNode value, @Nullable JsonNode measured, Map<String, Cell> cells) {
    if (value instanceof ObjectNode object) {
      for (var part : object.properties()) {
        var inner = name.isEmpty() ? part.getKey() : name + "." + part.getKey();
        add(inner, part.getValue(), measured == null ? null : measured.get(part.getKey()), cells);
      }
    } else if (value instanceof ArrayNode array) {
      cells.put(name, Cell.ofText(joined(array)));
    } else {
      cells.put(name, cell(value, measured));
    }
  }

  private static Cell cell(JsonNode value, @Nullable JsonNode measured) {
    var text = value.asText("");
    if (measured instanceof POJONode pojo && pojo.getPojo() instanceof MeasuredValues.Figure of) {
      return new Cell(text, of.number(), of.unit());
    }
    return measured != null && measured.isNumber()
        ? new Cell(text, measured.decimalValue(), null)
        : Cell.ofText(text);
  }

  private static String joined(ArrayNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(element -> element.isValueNode() ? element.asText() : element.toString())
        .collect(Collectors.joining("; "));
  }
}
