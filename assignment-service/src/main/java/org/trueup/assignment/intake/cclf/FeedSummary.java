package org.trueup.assignment.intake.cclf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.trueup.assignment.intake.list.Faults;
import org.trueup.assignment.intake.list.TableSource;

/**
 * CCLF0: how many records each file of the delivery has, a line for each and bars between its
 * cells: file, description, records, length of a record.
 *
 * @param records of the files that it names
 */
record FeedSummary(Map<FeedTable, Long> records) {
  private static final int LARGEST = 64 * 1024;
  private static final int CELLS = 4;
  private static final int RECORDS = 2;
  private static final Pattern FILE = Pattern.compile("CCLF[0-9A-B]");
  private static final Pattern COUNT = Pattern.compile("\\d{1,15}");

  static FeedSummary read(TableSource source, Faults faults) throws IOException {
    var records = new EnumMap<FeedTable, Long>(FeedTable.class);
    try (var file = source.open()) {
      var lines = new String(file.readNBytes(LARGEST), StandardCharsets.UTF_8).split("\\R");
      for (int line = 0; line < lines.length; line++) {
        read(lines[line].split("\\|", -1), line + 1, records, faults);
      }
    }
    return new FeedSummary(records);
  }

  private static void read(String[] cells, int line, Map<FeedTable, Long> records, Faults faults) {
    var file = cells[0].strip();
    if (!FILE.matcher(file).matches()) {
      return; // its heads, or a blank line
    }
    if (cells.length == CELLS && COUNT.matcher(cells[RECORDS].strip()).matches()) {
      records.put(
          FeedTable.of(file.charAt(file.length() - 1)), Long.valueOf(cells[RECORDS].strip()));
    } else {
      faults.add(
          FeedTable.SUMMARY.fault(
              line, null, null, "file, description, records and length, with bars between them"));
    }
  }

  /** A file that has another number of records ends too early, or is of another delivery. */
  void compare(FeedReading file, Faults faults) {
    var table = file.table();
    var declared = records.get(table);
    if (declared == null) {
      faults.add(
          FeedTable.SUMMARY.fault(
              1, null, null, "a line for each file; it has none for " + table.number()));
    } else if (declared != file.rows()) {
      faults.add(
          table.fault(
              file.lastLine(),
              null,
              null,
              "the last of %d records, as %s declares; this file has %d: it is cut off, or of another delivery"
                  .formatted(declared, FeedTable.SUMMARY.number(), file.rows())));
    }
  }
}
