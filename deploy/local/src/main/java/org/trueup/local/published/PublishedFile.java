package org.trueup.local.published;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trueup.contracts.value.PerformanceYear;

/**
 * A file of CMS's published results.
 *
 * @param layout the layout that was recognized: {@code PY2018}
 * @param recognizedBy what told its year, and what speaks against it
 * @param rows its rows, in order
 */
public record PublishedFile(
    Path path, String layout, String recognizedBy, List<PublishedResult> rows) {

  private static final int MOST_FAULTS = 20;

  public PublishedFile {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a file in any of the layouts.
   *
   * @throws UnreadableFile naming what was expected
   */
  public static PublishedFile read(Path path) {
    return read(path, Optional.empty());
  }

  /**
   * The same of a file whose year its sender knows.
   *
   * @param year the performance year of all rows
   */
  public static PublishedFile read(Path path, Optional<PerformanceYear> year) {
    return read(path, CsvText.rows(path), year);
  }

  private static PublishedFile read(
      Path path, List<CsvRecord> records, Optional<PerformanceYear> year) {
    var layouts = Layouts.read();
    if (records.isEmpty()) {
      throw new UnreadableFile(path + " is empty; " + layouts.expected());
    }
    var header = new Header(records.getFirst().getFields());
    var below = records.subList(1, records.size());
    var lines = below.stream().map(CsvRecord::getFields).toList();
    var found = Recognition.of(layouts, new Recognition.Printed(path, header, lines), year);
    RowsCheck.cells(path, header.names().size(), below);
    var sheet = new Sheet(layouts, found.layout(), header, lines);
    if (lines.isEmpty()) {
      throw new UnreadableFile(path + " has a header and no rows");
    }
    var rows = readRows(path, sheet, below);
    RowsCheck.repeated(path, rows);
    return new PublishedFile(path, found.layout().title(), found.how(), rows);
  }

  /** What cannot be read is named line by line, so that it can be mended at once. */
  private static List<PublishedResult> readRows(Path path, Sheet sheet, List<CsvRecord> lines) {
    var rows = new ArrayList<PublishedResult>();
    var faults = new ArrayList<String>();
    for (var line : lines) {
      try {
        rows.add(RowReader.read(new Row(line.getStartingLineNumber(), sheet, line.getFields())));
      } catch (UnreadableFile fault) {
        faults.add(fault.getMessage());
      }
    }
    if (faults.isEmpty()) {
      return rows;
    }
    var shown = new ArrayList<>(faults.subList(0, Math.min(MOST_FAULTS, faults.size())));
    if (faults.size() > MOST_FAULTS) {
      shown.add("and " + (faults.size() - MOST_FAULTS) + " more lines");
    }
    shown.add(Row.WORDS_OF_NOTHING);
    throw new UnreadableFile(
        "%s (%s): %s".formatted(path, sheet.layout().title(), String.join("\n  ", shown)));
  }
}
