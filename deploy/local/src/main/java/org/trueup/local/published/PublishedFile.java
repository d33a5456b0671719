package org.trueup.local.published;

import static java.util.Objects.requireNonNull;

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
import java.util.List;

/**
 * A file of CMS's published results.
 *
 * @param layout the layout that was recognized: {@code PY2018}
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
      return read(path, csv.stream().toList());
    } catch (NoSuchFileException missing) {
      throw new UnreadableFile("there is no file " + path, missing);
    } catch (IOException | CsvParseException unreadable) {
      throw new UnreadableFile(path + " cannot be read: " + unreadable.getMessage(), unreadable);
    } catch (UncheckedIOException unreadable) {
      throw new UnreadableFile(
          path + ": " + reason(requireNonNull(unreadable.getCause())), unreadable);
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

  private static PublishedFile read(Path path, List<CsvRecord> records) {
    var layouts = Layouts.read();
    if (records.isEmpty()) {
      throw new UnreadableFile(path + " is empty; " + layouts.expected());
    }
    var header = new Header(records.getFirst().getFields());
    var lines = records.stream().skip(1).map(CsvRecord::getFields).toList();
    var layout = Recognition.of(layouts, path, header, lines);
    var sheet = new Sheet(layouts, layout, header, lines);
    if (lines.isEmpty()) {
      throw new UnreadableFile(path + " has a header and no rows");
    }
    var rows =
        records.stream()
            .skip(1)
            .map(line -> new Row(line.getStartingLineNumber(), sheet, line.getFields()))
            .map(row -> readRow(path, row))
            .toList();
    return new PublishedFile(path, layout.title(), rows);
  }

  private static PublishedResult readRow(Path path, Row row) {
    try {
      return RowReader.read(row);
    } catch (UnreadableFile fault) {
      throw new UnreadableFile(
          path + " (" + row.sheet().layout().title() + "): " + fault.getMessage());
    }
  }

  private static String reason(Throwable cause) {
    return cause instanceof MalformedInputException
        ? "is not text in UTF-8"
        : String.valueOf(cause.getMessage());
  }
}
