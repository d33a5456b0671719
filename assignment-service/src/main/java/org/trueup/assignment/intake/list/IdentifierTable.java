package org.trueup.assignment.intake.list;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
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

  private IdentifierTable() {}

  /**
   * Reads the table.
   *
   * @throws Refusal 422 with every fault, up to the hundredth
   */
  public static List<IdentifierChange> read(byte[] csv) {
    var changes = new ArrayList<IdentifierChange>();
    var faults = new Faults();
    try {
      CsvReader.builder()
          .maxBufferSize(Limits.CELL_CHARACTERS)
          .ofNamedCsvRecord(new String(csv, StandardCharsets.UTF_8))
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
    changes.add(new IdentifierChange(current, previous));
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
