package org.trueup.settlement.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Place;
import org.trueup.workbooks.sheet.Figure;
import org.trueup.workbooks.sheet.ReadSheet;

/** Where a field of a fact stands in CMS's settlement report: its sheet, row and column. */
final class CellOfField {
  private static final String PY = "PY";
  private static final String LINES = "/lines/";
  private static final String DATE = "/date";

  private static final Map<String, String> LINE_OF =
      Map.of(
          "/score", "R",
          "/lines/qualityScore", "R",
          "/standard", "S",
          "/revenue", "AA",
          "/beneficiaryShare", "DD",
          "/monthsShare", "EE");

  private CellOfField() {}

  /**
   * The place of a field.
   *
   * @param table Table 3
   * @param field as a fault points to it: {@code /score}
   */
  static Place in(ReadSheet table, @Nullable String field) {
    if (DATE.equals(field)) {
      return new Place(null, null, "Parameters", null, "Date Produced");
    }
    var pointer = field == null ? "" : field;
    var line = pointer.startsWith(LINES) ? pointer.substring(LINES.length()) : pointer;
    return table
        .find(LINE_OF.getOrDefault(pointer, line), PY)
        .map(figure -> place(table, figure))
        .orElseGet(() -> new Place(null, null, table.name(), null, field));
  }

  private static Place place(ReadSheet table, Figure figure) {
    var column = figure.cell().replaceAll("\\d", "");
    var row = Long.parseLong(figure.cell().substring(column.length()));
    return new Place(null, null, table.name(), row, column);
  }
}
