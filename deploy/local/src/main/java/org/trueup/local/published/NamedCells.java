package org.trueup.local.published;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One line of a CSV file, its cells by the names of the header. */
record NamedCells(Path path, NamedCsvRecord line) {

  /**
   * Reads every line.
   *
   * @throws UnreadableFile when there is none, or the file is no CSV
   */
  static <T> List<T> readAll(Path path, Function<NamedCells, T> reader) {
    try (var csv =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(path, StandardCharsets.UTF_8)) {
      var rows = csv.stream().map(line -> reader.apply(new NamedCells(path, line))).toList();
      if (rows.isEmpty()) {
        throw new UnreadableFile(path + " has no rows");
      }
      return rows;
    } catch (NoSuchFileException missing) {
      throw new UnreadableFile("there is no file " + path, missing);
    } catch (IOException | CsvParseException unreadable) {
      throw new UnreadableFile(path + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  <T> T read(String column, Function<String, T> reader) {
    var cell =
        Optional.of(column).flatMap(line::findField).orElseThrow(() -> missing(column)).strip();
    try {
      return reader.apply(cell);
    } catch (RuntimeException notRead) {
      throw new UnreadableFile(
          "%s line %d, column %s: \"%s\" cannot be read"
              .formatted(path, line.getStartingLineNumber(), column, cell),
          notRead);
    }
  }

  private UnreadableFile missing(String column) {
    return new UnreadableFile(
        path
            + " has no column "
            + column
            + "; expected a file of CMS's results with figures of the benchmark years, as PY2014");
  }
}
