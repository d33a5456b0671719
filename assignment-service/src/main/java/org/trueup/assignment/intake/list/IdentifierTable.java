package org.trueup.assignment.intake.list;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.trueup.assignment.calculation.list.IdentifierChange;
import org.trueup.assignment.calculation.list.Mbi;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/** Reads a crosswalk: {@code current_mbi,previous_mbi}, and whatever stands beside them. */
public final class IdentifierTable {
  private static final String NAME = "identifier-changes";
  private static final String CURRENT = "current_mbi";
  private static final String PREVIOUS = "previous_mbi";

  /** With room in the memory of the service; more is sent in parts. */
  private static final int MOST = 500_000;

  private IdentifierTable() {}

  /**
   * Reads the table.
   *
   * @throws Refusal 422 with every fault, up to the hundredth; 413 when there are too many rows
   */
  public static List<IdentifierChange> read(InputStream csv) {
    var changes = new ArrayList<IdentifierChange>();
    var faults = new Faults();
    try {
      CsvReader.builder()
          .maxBufferSize(Limits.CELL_CHARACTERS)
          .ofNamedCsvRecord(csv, StandardCharsets.UTF_8)
          .forEach(row -> read(row, changes, faults));
    } catch (CsvParseException malformed) {
      throw Refusal.malformed(
          Fault.inTable(
              NAME, 1, null, null, "well-formed CSV: every quote that opens a cell closes it"));
    }
    if (changes.isEmpty() && faults.count() == 0) {
      faults.add(Fault.inTable(NAME, 2, null, null, "a row with a change; the table has none"));
    }
    faults.refuse();
    return changes;
  }

  private static void read(NamedCsvRecord row, List<IdentifierChange> changes, Faults faults) {
    long current = mbi(row, CURRENT, faults);
    long previous = mbi(row, PREVIOUS, faults);
    if (current >= 0 && current == previous) {
      faults.add(
          Fault.inTable(
              NAME,
              row.getStartingLineNumber(),
              PREVIOUS,
              null,
              "another identifier than the current one"));
    }
    if (changes.size() == MOST) {
      throw new Refusal(
          Refusal.Kind.TOO_LARGE,
          "A crosswalk has at most %,d rows; nothing was saved. Send it in parts.".formatted(MOST),
          List.of());
    }
    changes.add(new IdentifierChange(row.getStartingLineNumber(), current, previous));
  }

  private static long mbi(NamedCsvRecord row, String column, Faults faults) {
    var text = row.findField(column).orElse("").strip();
    long mbi = Mbi.pack(text);
    if (mbi < 0) {
      faults.add(Fault.inTable(NAME, row.getStartingLineNumber(), column, null, Mbi.FORM));
    }
    return mbi;
  }
}
