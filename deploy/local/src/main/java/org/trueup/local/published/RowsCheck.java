package org.trueup.local.published;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;

/** What a file may not say twice, and how many cells its rows have: nothing is guessed of it. */
final class RowsCheck {
  private RowsCheck() {}

  /** Rows have as many cells as the header; what stands to the right of it is nothing. */
  static void cells(Path path, int header, List<CsvRecord> rows) {
    for (var row : rows) {
      var cells = row.getFields();
      var isShort = cells.size() < header;
      var isLong =
          cells.size() > header
              && cells.subList(header, cells.size()).stream().anyMatch(cell -> !cell.isBlank());
      if (isShort || isLong) {
        throw new UnreadableFile(
            "%s line %d has %d cells, the header %d; is a comma missing, or in a name without quotes?"
                .formatted(path, row.getStartingLineNumber(), cells.size(), header));
      }
    }
  }

  /** Each ACO once in a year: of two rows nobody knows which one counts. */
  static void repeated(Path path, List<PublishedResult> results) {
    var seen = new HashMap<String, Long>();
    for (var result : results) {
      var of = result.given().acoId() + " in " + result.given().year();
      var before = seen.putIfAbsent(of, result.line());
      if (before != null) {
        throw new UnreadableFile(
            "%s has %s twice, in lines %d and %d; leave in the one that counts"
                .formatted(path, of, before, result.line()));
      }
    }
  }
}
