package org.trueup.workbooks.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.trueup.workbooks.file.GridCell.Kind;

/** Reads the rows of a sheet: what has something in it, of the columns that a report can have. */
final class GridReading {
  /** Whatever stands in quotes or brackets of a format is no sign of a date. */
  private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

  private static final Pattern DATE = Pattern.compile("(?i).*[dy].*");

  private final List<GridRow> rows = new ArrayList<>();
  private int cells;

  private GridReading() {}

  static Grid of(String sheet, Stream<Row> stream) {
    var reading = new GridReading();
    stream.forEachOrdered(reading::add);
    return new Grid(sheet, reading.rows);
  }

  private void add(Row row) {
    var found = new TreeMap<Integer, GridCell>();
    int columns = Math.min(row.getCellCount(), WorkbookLimits.COLUMNS);
    for (int column = 0; column < columns; column++) {
      var at = column;
      row.getOptionalCell(column)
          .flatMap(cell -> read(row.getRowNum(), cell))
          .ifPresent(cell -> found.put(at, cell));
    }
    cells += found.size();
    if (cells > WorkbookLimits.CELLS) {
      throw Unreadable.tooLarge("cells in one sheet", WorkbookLimits.CELLS);
    }
    if (!found.isEmpty()) {
      rows.add(new GridRow(row.getRowNum(), found));
    }
  }

  /** Empty where the cell has nothing but a format. */
  private static Optional<GridCell> read(int row, Cell cell) {
    return switch (cell.getType()) {
      case STRING -> found(row, cell, Kind.TEXT, cell.getText());
      case BOOLEAN -> found(row, cell, Kind.TEXT, cell.getRawValue());
      case ERROR -> found(row, cell, Kind.ERROR, cell.getRawValue());
      case NUMBER -> number(row, cell);
      case FORMULA -> result(row, cell);
      case EMPTY -> Optional.empty();
    };
  }

  private static Optional<GridCell> number(int row, Cell cell) {
    return isDate(cell)
        ? found(row, cell, Kind.DATE, cell.asDate().toLocalDate().toString())
        : found(row, cell, Kind.NUMBER, cell.getRawValue());
  }

  /** What the spreadsheet computed when it was saved: the file says no kind. */
  private static Optional<GridCell> result(int row, Cell cell) {
    var text = Objects.requireNonNullElse(cell.getRawValue(), "");
    if (text.isEmpty()) {
      return Optional.of(cell(row, cell, Kind.NO_RESULT, "=" + cell.getFormula()));
    }
    return found(row, cell, text.startsWith("#") ? Kind.ERROR : Kind.TEXT, text);
  }

  private static Optional<GridCell> found(int row, Cell cell, Kind kind, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    if (text.length() > WorkbookLimits.TEXT) {
      throw Unreadable.tooLarge("characters in one cell", WorkbookLimits.TEXT);
    }
    return Optional.of(cell(row, cell, kind, text));
  }

  private static GridCell cell(int row, Cell cell, Kind kind, String text) {
    return new GridCell(row, cell.getColumnIndex(), kind, text, cell.getFormula() != null);
  }

  private static boolean isDate(Cell cell) {
    var format = cell.getDataFormatString();
    return format != null && DATE.matcher(LITERALS.matcher(format).replaceAll("")).matches();
  }
}
