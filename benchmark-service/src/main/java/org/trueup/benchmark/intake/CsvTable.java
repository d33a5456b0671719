package org.trueup.benchmark.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.limit.Budget;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.refusal.Separators;

/** Reads CSV row by row: UTF-8, with or without byte order mark, a header first. */
final class CsvTable {
  private static final String FORM = "RFC 4180: CSV in UTF-8";

  /** The longest real cell is the name of a county. */
  private static final int CELL_CHARACTERS = 64 * 1024;

  /** A row of cells in memory, and a cell by the name of its column. */
  private static final int ROW_BYTES = 200;

  private static final int CELL_BYTES = 100;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * What a table looks like.
   *
   * @param cite the paragraph that asks for its figures
   * @param columns by every name that a header may have for them
   * @param required those that a header must have
   */
  record Form(
      String title,
      @Nullable String cite,
      SequencedMap<String, String> columns,
      List<String> required) {

    /** A form of columns that have one name each. */
    static Form ofNames(String title, List<String> columns, List<String> required) {
      var names = new LinkedHashMap<String, String>();
      columns.forEach(column -> names.put(column, column));
      return new Form(title, null, names, required);
    }

    String names() {
      return columns.values().stream().distinct().collect(Collectors.joining(", "));
    }
  }

  /** A row; an empty cell is one that was not sent. Lines count from 1, the header included. */
  record Row(long line, Map<String, String> cells) {
    private long bytes() {
      return ROW_BYTES + (long) CELL_BYTES * cells.size();
    }
  }

  private final Form form;
  private final FirstFaults faults;
  private long line = 1;

  private CsvTable(Form form, FirstFaults faults) {
    this.form = form;
    this.faults = faults;
  }

  /**
   * Reads all rows.
   *
   * @param faults takes what is wrong about the form of a row, which is then left out
   * @throws Refusal when it is no CSV, or not with these columns
   */
  static void read(Form form, InputStream csv, FirstFaults faults, Consumer<Row> rows)
      throws IOException {
    var table = new CsvTable(form, faults);
    try {
      table.readRecords(withoutByteOrderMark(csv), rows);
    } catch (CsvParseException malformed) {
      throw Refusal.malformed(
          table.fault(null, "well-formed CSV: every quote that opens a cell closes it"));
    } catch (CharacterCodingException notUtf8) {
      throw table.notUtf8();
    } catch (UncheckedIOException unreadable) {
      if (unreadable.getCause() instanceof CharacterCodingException) {
        throw table.notUtf8();
      }
      throw unreadable;
    }
  }

  /** Rows that take memory from a request's share before they are kept. */
  static Consumer<Row> counted(Budget.Share memory, Consumer<Row> rows) {
    return row -> {
      memory.take(row.bytes());
      rows.accept(row);
    };
  }

  /** The decoder is a strict one, so that what is no text is an error and no question mark. */
  private static Reader withoutByteOrderMark(InputStream csv) throws IOException {
    var text = new BufferedReader(new InputStreamReader(csv, StandardCharsets.UTF_8.newDecoder()));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  private void readRecords(Reader csv, Consumer<Row> rows) {
    var records =
        CsvReader.builder()
            .maxBufferSize(CELL_CHARACTERS)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(csv);
    var iterator = records.iterator();
    if (!iterator.hasNext()) {
      throw Refusal.broken(List.of(fault(null, "a header with some of " + form.names())));
    }
    var first = iterator.next();
    if (first.getFieldCount() == 1) {
      Separators.expectedInsteadOf(first.getField(0))
          .ifPresent(
              expected -> {
                throw Refusal.malformed(fault(null, expected));
              });
    }
    readRows(CsvHeader.read(form, first), iterator, rows);
  }

  private void readRows(List<String> header, Iterator<CsvRecord> records, Consumer<Row> rows) {
    while (records.hasNext()) {
      var record = records.next();
      line = record.getStartingLineNumber();
      if (record.getFields().stream().allMatch(String::isBlank)) {
        continue; // spreadsheets leave such rows at the end
      }
      if (record.getFieldCount() == header.size()) {
        rows.accept(new Row(line, cells(header, record)));
      } else {
        faults.add(
            fault(
                record.getFieldCount() + " cells",
                "a row of " + header.size() + " cells, as the header has"));
      }
    }
  }

  private static Map<String, String> cells(List<String> header, CsvRecord record) {
    var cells = new LinkedHashMap<String, String>();
    for (int i = 0; i < header.size(); i++) {
      var cell = record.getField(i).strip();
      if (!cell.isEmpty()) {
        cells.put(header.get(i), cell);
      }
    }
    return cells;
  }

  private Fault fault(@Nullable String value, String expected) {
    return Fault.inTable(form.title(), line, null, value, expected).under(FORM, null);
  }

  private Refusal notUtf8() {
    return Refusal.malformed(fault(null, "text in UTF-8"));
  }
}
