package org.trueup.rest.table;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.trueup.rest.Table;

/**
 * A table as an Excel workbook for people: figures are numbers with every digit that JSON has, and
 * the unit stands in the head, {@code payment ($)}. What is text in JSON is text here, never a
 * formula.
 */
@Provider
@Produces(Table.EXCEL)
class TableAsExcel extends TableFile {
  private static final String PROGRAM = "Trueup";
  private static final String VERSION_OF_THE_FILE = "1.0";
  private static final double WIDTH = 18;

  /** What Excel takes in a cell. */
  private static final int LONGEST_TEXT = 32_767;

  private static final String TOO_LONG = "(too long for a cell: see the CSV)";

  TableAsExcel(ObjectMapper json) {
    super(json);
  }

  @Override
  String mediaType() {
    return Table.EXCEL;
  }

  @Override
  String ending() {
    return ".xlsx";
  }

  @Override
  void write(Grid grid, OutputStream out) throws IOException {
    var workbook = new Workbook(out, PROGRAM, VERSION_OF_THE_FILE);
    var sheet = workbook.newWorksheet("Table");
    var columns = List.copyOf(grid.columns().keySet());
    for (int column = 0; column < columns.size(); column++) {
      sheet.value(0, column, head(columns.get(column), grid));
      sheet.style(0, column).bold().set();
      sheet.width(column, WIDTH);
    }
    sheet.freezePane(0, 1);
    for (int row = 0; row < grid.rows().size(); row++) {
      writeRow(sheet, row + 1, columns, grid.rows().get(row));
    }
    workbook.finish();
  }

  private static String head(String column, Grid grid) {
    return grid.unitOf(column).map(unit -> column + " (" + unit + ")").orElse(column);
  }

  private static void writeRow(
      Worksheet sheet, int row, List<String> columns, Map<String, Cell> cells) {
    for (int column = 0; column < columns.size(); column++) {
      var cell = Grid.cell(cells, columns.get(column));
      if (cell.number() != null) {
        sheet.value(row, column, cell.number());
      } else if (!cell.text().isEmpty()) {
        sheet.value(row, column, cell.text().length() > LONGEST_TEXT ? TOO_LONG : cell.text());
      }
    }
  }
}
