package org.trueup.benchmark.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trueup.benchmark.basis.BasisCheck;
import org.trueup.benchmark.basis.BasisColumn;
import org.trueup.benchmark.basis.BasisRows;
import org.trueup.benchmark.basis.BasisTable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;

/** Reads a CSV table of figures: UTF-8, with or without byte order mark, a header first. */
public final class BasisCsv {
  private static final String FORM = "RFC 4180: CSV in UTF-8";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final BasisTable table;
  private final List<Map<String, String>> rows = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();

  private BasisCsv(BasisTable table) {
    this.table = table;
  }

  /**
   * The rows.
   *
   * @throws Refusal with everything that is wrong about them
   */
  public static BasisRows read(BasisTable table, byte[] csv) {
    var reader = new BasisCsv(table);
    reader.readRecords(csv);
    reader.faults.addAll(BasisCheck.of(table, reader.rows, reader::place));
    Refusal.unlessEmpty(reader.faults);
    return new BasisRows(reader.rows);
  }

  private Place place(int row, BasisColumn column) {
    var line = row < lines.size() ? lines.get(row) : 1L;
    return Place.cell(table.title(), line, column.name());
  }

  private void readRecords(byte[] csv) {
    try {
      var records =
          CsvReader.builder()
              .allowExtraFields(true)
              .allowMissingFields(true)
              .ofCsvRecord(text(csv))
              .iterator();
      if (!records.hasNext()) {
        throw Refusal.broken(List.of(inTable(1, null, "a header: " + names())));
      }
      readRows(header(records.next()), records);
    } catch (CsvParseException malformed) {
      throw Refusal.malformed(inTable(1, null, "CSV: " + malformed.getMessage()));
    }
  }

  private void readRows(List<String> header, Iterator<CsvRecord> records) {
    while (records.hasNext()) {
      var record = records.next();
      if (record.getFieldCount() != header.size()) {
        faults.add(
            inTable(
                record.getStartingLineNumber(),
                record.getFieldCount() + " cells",
                header.size() + " cells, as the header has"));
        continue;
      }
      lines.add(record.getStartingLineNumber());
      rows.add(row(header, record));
    }
  }

  /** An empty cell is one that was not sent. */
  private static Map<String, String> row(List<String> header, CsvRecord record) {
    var row = new LinkedHashMap<String, String>();
    for (int i = 0; i < header.size(); i++) {
      var cell = record.getField(i).strip();
      if (!cell.isEmpty()) {
        row.put(header.get(i), cell);
      }
    }
    return row;
  }

  private List<String> header(CsvRecord record) {
    var names = record.getFields().stream().map(String::strip).toList();
    var known = table.columns().stream().map(BasisColumn::name).toList();
    var wrong = new ArrayList<Fault>();
    for (var name : names) {
      if (!known.contains(name)) {
        wrong.add(inHeader(name, "only these columns: " + names()));
      } else if (names.indexOf(name) != names.lastIndexOf(name)) {
        wrong.add(inHeader(name, "each column once"));
      }
    }
    table.columns().stream()
        .filter(column -> column.isRequired() && !names.contains(column.name()))
        .map(column -> inHeader(column.name(), "a column of this name"))
        .forEach(wrong::add);
    Refusal.unlessEmpty(wrong);
    return names;
  }

  private String names() {
    return String.join(", ", table.columns().stream().map(BasisColumn::name).toList());
  }

  private Fault inHeader(String column, String expected) {
    return Fault.inTable(table.title(), 1, column, column, expected)
        .under("Columns of " + table.title(), table.cite());
  }

  private Fault inTable(long line, @Nullable String value, String expected) {
    return Fault.inTable(table.title(), line, null, value, expected).under(FORM, null);
  }

  private String text(byte[] csv) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException notUtf8) {
      throw Refusal.malformed(inTable(1, null, "text in UTF-8"));
    }
  }
}
