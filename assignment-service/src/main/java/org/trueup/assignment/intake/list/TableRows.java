package org.trueup.assignment.intake.list;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipException;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/** Reads one table, row by row: UTF-8, with or without byte order mark, LF or CRLF. */
public final class TableRows {
  private static final String FORM = "RFC 4180: CSV in UTF-8";
  private static final String ZIP = "ZIP File Format Specification";

  private final TableReading table;
  private final Faults faults;

  public TableRows(TableReading table, Faults faults) {
    this.table = table;
    this.faults = faults;
  }

  /**
   * @return the columns that no layout has
   */
  public List<String> read(InputStream stream) {
    var cells = new SelectedCells(table.columns());
    var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
    try (var rows =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .maxBufferSize(Limits.CELL_CHARACTERS)
            .build(cells, reader)) {
      return read(cells, rows);
    } catch (CsvParseException malformed) {
      throw unreadable(cells, malformed);
    } catch (UncheckedIOException broken) {
      throw unreadable(cells, broken);
    } catch (IOException broken) {
      throw unreadable(cells, broken);
    }
  }

  private List<String> read(SelectedCells cells, CsvReader<SelectedCells> rows) {
    var row = rows.iterator();
    if (!row.hasNext()) {
      faults.add(table.table(), 1, null, null, "a header");
      return List.of();
    }
    row.next();
    refuseOtherEncodings(cells);
    int before = faults.count();
    cells.headerIsRead(faults);
    if (faults.count() > before) {
      return List.of(); // without its columns no row can be read
    }
    while (row.hasNext()) {
      row.next();
      take(cells);
    }
    return table.columns().unknown(cells.header());
  }

  private void take(SelectedCells cells) {
    refuseOtherEncodings(cells);
    int expected = cells.header().size();
    if (cells.count() != expected) {
      var text = expected + " cells, as the header has; this row has " + cells.count();
      faults.add(table.table(), cells.line(), null, null, text);
      return;
    }
    table.take(cells, faults);
  }

  private void refuseOtherEncodings(SelectedCells cells) {
    var column = cells.columnNotUtf8();
    if (column != null) {
      throw Refusal.malformed(
          Fault.inTable(
                  table.table().number(),
                  cells.line(),
                  column.isEmpty() ? null : column,
                  null,
                  "text in UTF-8")
              .under(FORM, null));
    }
  }

  /** The parser wraps whatever comes out of the stream: a bomb that was found is one such. */
  private Refusal unreadable(SelectedCells cells, Exception cause) {
    if (cause.getCause() instanceof Refusal found) {
      return found;
    }
    if (cause.getCause() instanceof ZipException) {
      return damaged(table.table(), lineOf(cells), cause);
    }
    var expected =
        cause instanceof CsvParseException
            ? "CSV: cells of at most "
                + Limits.CELL_CHARACTERS
                + " characters, and a comma or the end of the line after a closing quote"
            : "a table that can be read to its end: " + cause.getMessage();
    return refusal(table.table(), lineOf(cells), expected, FORM, cause);
  }

  /** A table that a zip brought along, and not as it was packed. */
  static Refusal damaged(TableKind table, long line, Exception cause) {
    return refusal(table, line, "an entry of the zip that is not damaged", ZIP, cause);
  }

  private static long lineOf(SelectedCells cells) {
    return Math.max(cells.line(), 1);
  }

  private static Refusal refusal(
      TableKind table, long line, String expected, String rule, Exception cause) {
    var fault = Fault.inTable(table.number(), line, null, null, expected).under(rule, null);
    var refusal = Refusal.malformed(fault);
    refusal.initCause(cause);
    return refusal;
  }
}
