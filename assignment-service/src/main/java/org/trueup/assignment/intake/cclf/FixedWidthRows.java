package org.trueup.assignment.intake.cclf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trueup.assignment.intake.list.Faults;

/**
 * Records of a fixed width as rows of a table with a header, read as they come: what follows reads
 * every table one way. A record that is too short is a fault, and a blank row.
 */
final class FixedWidthRows extends InputStream {
  private static final Pattern FILLED_UP = Pattern.compile("^(-?)0+(?=\\d)");

  private final FeedTable table;
  private final FeedLayout layout;
  private final BufferedReader records;
  private final Faults faults;
  private byte[] row;
  private int next;
  private long line;

  FixedWidthRows(FeedTable table, InputStream file, Faults faults) {
    this.table = table;
    this.layout = FeedLayout.of(table);
    this.records = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
    this.faults = faults;
    this.row =
        bytes(
            layout.fields().stream()
                .map(FeedLayout.Field::column)
                .collect(Collectors.joining(",")));
  }

  @Override
  public int read() throws IOException {
    return fill() ? row[next++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, row.length - next);
    System.arraycopy(row, next, into, offset, count);
    next += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    records.close();
  }

  /** Whether there is another byte. */
  private boolean fill() throws IOException {
    while (next == row.length) {
      var record = new StringBuilder(layout.length());
      if (!readRecord(record)) {
        return false;
      }
      line++;
      row = bytes(row(record.toString()));
      next = 0;
    }
    return true;
  }

  /** Reads one record, of which only as much is kept as is read; false at the end. */
  private boolean readRecord(StringBuilder record) throws IOException {
    int read = records.read();
    if (read < 0) {
      return false;
    }
    while (read >= 0 && read != '\n') {
      if (record.length() < layout.length() && read != '\r') {
        record.append((char) read);
      }
      read = records.read();
    }
    return true;
  }

  private String row(String record) {
    if (record.isBlank()) {
      return "";
    }
    if (record.length() < layout.length()) {
      faults.add(
          table.fault(
              line,
              null,
              null,
              "a record of at least %d characters, as the packet lays it out; it has %d, and the file may be cut off"
                  .formatted(layout.length(), record.length())));
      return "";
    }
    return layout.fields().stream()
        .map(field -> cell(field, record))
        .collect(Collectors.joining(","));
  }

  /** Amounts may be filled up with zeros; a text may hold what separates cells. */
  private static String cell(FeedLayout.Field field, String record) {
    var text = field.in(record);
    var plain = field.isAmount() ? FILLED_UP.matcher(text).replaceFirst("$1") : text;
    return '"' + plain.replace("\"", "\"\"") + '"';
  }

  private static byte[] bytes(String row) {
    return (row + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
