package org.trueup.local.published;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * A file of CMS's published results.
 *
 * @param layout the layout that was recognised: {@code PY2018}
 * @param rows its rows, in order
 */
public record PublishedFile(Path path, String layout, List<PublishedResult> rows) {

  public PublishedFile {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a file in any of the layouts.
   *
   * @throws UnreadableFile naming what was expected
   */
  public static PublishedFile read(Path path) {
    try (var csv = open(path)) {
      return read(path, csv.iterator());
    } catch (NoSuchFileException missing) {
      throw new UnreadableFile("there is no file " + path, missing);
    } catch (IOException | CsvParseException unreadable) {
      throw new UnreadableFile(path + " cannot be read: " + unreadable.getMessage(), unreadable);
    } catch (UncheckedIOException unreadable) {
      throw new UnreadableFile(path + ": " + reason(unreadable.getCause()), unreadable);
    }
  }

  private static CsvReader<CsvRecord> open(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new UnreadableFile(path + " is a folder; expected a CSV file");
    }
    return CsvReader.builder()
        .detectBomHeader(true)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .ofCsvRecord(path, StandardCharsets.UTF_8);
  }

  private static PublishedFile read(Path path, Iterator<CsvRecord> lines) {
    if (!lines.hasNext()) {
      throw new UnreadableFile(path + " is empty; " + Layouts.expected());
    }
    var names = lines.next().getFields().stream().map(String::strip).toList();
    var layout = Layouts.recognise(path, names);
    var header = complete(names, layout);
    var rows = new ArrayList<PublishedResult>();
    while (lines.hasNext()) {
      var line = lines.next();
      rows.add(readRow(path, new Row(line.getStartingLineNumber(), layout, cells(header, line))));
    }
    if (rows.isEmpty()) {
      throw new UnreadableFile(path + " has a header and no rows");
    }
    return new PublishedFile(path, layout.title(), rows);
  }

  private static PublishedResult readRow(Path path, Row row) {
    try {
      return RowReader.read(row);
    } catch (UnreadableFile fault) {
      throw new UnreadableFile(path + " (" + row.layout().title() + "): " + fault.getMessage());
    }
  }

  /** With the name that CMS left out, so that headers stand over their values again. */
  private static List<String> complete(List<String> names, Layout layout) {
    var missing = layout.missingName();
    if (missing == null || names.contains(missing.name())) {
      return names;
    }
    var complete = new ArrayList<>(names);
    complete.add(names.indexOf(missing.after()) + 1, missing.name());
    return complete;
  }

  private static Map<String, String> cells(List<String> header, CsvRecord line) {
    var cells = new HashMap<String, String>();
    for (int i = 0; i < Math.min(header.size(), line.getFieldCount()); i++) {
      cells.put(header.get(i), line.getField(i));
    }
    return cells;
  }

  private static String reason(Throwable cause) {
    return cause instanceof MalformedInputException
        ? "is not text in UTF-8"
        : String.valueOf(cause.getMessage());
  }
}
