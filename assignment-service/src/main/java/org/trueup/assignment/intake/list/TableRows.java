package org.trueup.assignment.intake.list;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipException;
import org.trueup.contracts.limit.Budget;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.refusal.Separators;

/** Reads one table, row by row: UTF-8, with or without byte order mark, LF or CRLF. */
public final class TableRows {
  private static final String FORM = "RFC 4180: CSV in UTF-8";
  private static final String ZIP = "ZIP File Format Specification";

  private static final int FIRST_BYTES = 4_096;

  private final TableReading table;
  private final Faults faults;
  private final Budget.Share memory;

  public TableRows(TableReading table, Faults faults, Budget.Share memory) {
    this.table = table;
    this.faults = faults;
    this.memory = memory;
  }

  /**
   * Reads the table from a file of an upload.
   *
   * @return the columns that no layout has
   * @throws Refusal 400 when the zip that brought it is damaged
   */
  public List<String> read(TableSource source) throws IOException {
    try (var stream = source.open()) {
      return read(stream);
    } catch (ZipException broken) {
      throw damaged(table.table(), 1, broken);
    }
  }

  /**
   * Reads the table.
   *
   * @return the columns that no layout has
   */
  public List<String> read(InputStream stream) {
    var cells = new SelectedCells(table.columns());
    var buffered = new BufferedInputStream(stream);
    refuseOtherSeparators(buffered, cells);
    var reader = new InputStreamReader(buffered, StandardCharsets.UTF_8);
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

  /** A header without a comma, and with several of another sign, is separated by that. */
  private void refuseOtherSeparators(BufferedInputStream stream, SelectedCells cells) {
    try {
      stream.mark(FIRST_BYTES);
      var beginning = new String(stream.readNBytes(FIRST_BYTES), StandardCharsets.UTF_8);
      stream.reset();
      var other = Separators.expectedInsteadOf(beginning.split("\\R", 2)[0]);
      if (other.isPresent()) {
        throw Refusal.malformed(
            Fault.inTable(table.table().number(), 1, null, null, other.get()).under(FORM, null));
      }
    } catch (IOException broken) {
      throw unreadable(cells, broken);
    }
  }

  private List<String> read(SelectedCells cells, CsvReader<SelectedCells> rows) {
    var row = rows.iterator();
    if (!row.hasNext()) {
      faults.add(table.table().fault(1, null, null, "a header"));
      return List.of();
    }
    row.next();
    refuseOtherEncodings(cells);
    int before = faults.count();
    if (cells.count() > Limits.COLUMNS) {
      faults.add(table.table().fault(1, null, null, "of at most " + Limits.COLUMNS + " columns"));
    }
    cells.headerIsRead(faults);
    if (faults.count() > before) {
      return List.of(); // without its columns no row can be read
    }
    while (row.hasNext()) {
      row.next();
      accept(cells);
    }
    return table.columns().unknown(cells.header());
  }

  private void accept(SelectedCells cells) {
    refuseOtherEncodings(cells);
    if (cells.isBlank()) {
      return; // spreadsheets leave such rows at the end
    }
    int expected = cells.header().size();
    if (cells.count() != expected) {
      var text = "a row of " + expected + " cells, as the header has; this has " + cells.count();
      faults.add(table.table().fault(cells.line(), null, null, text));
      return;
    }
    long before = table.bytes();
    table.accept(cells, faults);
    memory.take(table.bytes() - before);
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
            ? "well-formed CSV: cells of at most "
                + Limits.CELL_CHARACTERS
                + " characters, and a comma or the end of the line after a closing quote"
            : "a table that can be read to its end";
    var fault = Fault.inTable(table.table().number(), lineOf(cells), null, null, expected);
    return refusal(fault.under(FORM, null), cause);
  }

  /** A table that a zip brought along, and not as it was packed. */
  private static Refusal damaged(TableKind table, long line, Exception cause) {
    var expected = "readable to its end: its entry in the zip is damaged";
    return refusal(
        Fault.inTable(table.number(), line, null, null, expected).under(ZIP, null), cause);
  }

  private static long lineOf(SelectedCells cells) {
    return Math.max(cells.line(), 1);
  }

  private static Refusal refusal(Fault fault, Exception cause) {
    var refusal = Refusal.malformed(fault);
    refusal.initCause(cause);
    return refusal;
  }
}
