package org.trueup.rest.table;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.trueup.rest.Table;

/**
 * A table as CSV (RFC 4180) for programs: columns have the names that they have in JSON. A text
 * that a spreadsheet would take for a formula gets an apostrophe before it.
 */
@Provider
@Produces(Table.CSV)
class TableAsCsv extends TableFile {
  private static final String FORMULA = "=+-@\t\r";
  private static final String NUMBER = "[+-]?\\d+(\\.\\d+)?";

  TableAsCsv(ObjectMapper json) {
    super(json);
  }

  @Override
  String mediaType() {
    return Table.CSV + ";charset=UTF-8;header=present";
  }

  @Override
  String ending() {
    return ".csv";
  }

  @Override
  void write(Grid grid, OutputStream out) throws IOException {
    var columns = grid.columns().keySet();
    var csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    csv.writeRecord(columns);
    for (var row : grid.rows()) {
      csv.writeRecord(columns.stream().map(column -> safe(Grid.cell(row, column).text())).toList());
    }
    csv.flush();
  }

  private static String safe(String text) {
    boolean isFormula =
        !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !text.matches(NUMBER);
    return isFormula ? "'" + text : text;
  }
}
