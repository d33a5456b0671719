package org.trueup.assignment.intake.list;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.trueup.assignment.calculation.list.IdentifierChange;
import org.trueup.contracts.limit.Budget;
import org.trueup.contracts.refusal.Refusal;

/**
 * Reads a crosswalk: {@code current_mbi,previous_mbi}, or CRNT_NUM and PRVS_NUM as CMS's claim and
 * claim line feed has them (CCLF9), and whatever stands beside them.
 */
public final class IdentifierTable implements TableReading {
  /** With room in the memory of the service; more is sent in parts. */
  private static final int MOST = 500_000;

  private static final int BYTES = 48;

  private final Columns columns = new Columns(Crosswalk.TABLE);
  private final Cells cells = new Cells(Crosswalk.TABLE, columns);
  private final int current = columns.need("current_mbi", "CRNT_NUM");
  private final int previous = columns.need("previous_mbi", "PRVS_NUM");
  private final List<IdentifierChange> changes = new ArrayList<>();

  private IdentifierTable() {}

  /** The table as faults call it. */
  private enum Crosswalk implements TableKind {
    TABLE;

    @Override
    public String number() {
      return "identifier-changes";
    }

    /** What else stands there is of no use, whatever it is. */
    @Override
    public boolean knows(String column) {
      return true;
    }

    @Override
    public String layout() {
      return "Columns of identifier changes";
    }
  }

  /**
   * Reads the table.
   *
   * @throws Refusal 422 with every fault, up to the hundredth; 413 when there are too many rows
   */
  public static List<IdentifierChange> read(InputStream csv) {
    var table = new IdentifierTable();
    var faults = new Faults();
    var memory = new Budget("memory for a crosswalk", (long) MOST * BYTES, "take more rows");
    try (var share = memory.share()) {
      new TableRows(table, faults, share).read(csv);
    }
    if (table.changes.isEmpty() && faults.count() == 0) {
      var expected = "a row with a change; the table has none";
      faults.add(Crosswalk.TABLE.fault(2, null, null, expected));
    }
    faults.refuse();
    return table.changes;
  }

  @Override
  public TableKind table() {
    return Crosswalk.TABLE;
  }

  @Override
  public Columns columns() {
    return columns;
  }

  @Override
  public long bytes() {
    return (long) changes.size() * BYTES;
  }

  @Override
  public void accept(SelectedCells row, Faults faults) {
    long now = cells.mbi(row, current, faults);
    long before = cells.mbi(row, previous, faults);
    if (now >= 0 && now == before) {
      var expected = "another identifier than the current one";
      faults.add(Crosswalk.TABLE.fault(row.line(), columns.name(previous), null, expected));
    }
    if (changes.size() == MOST) {
      throw new Refusal(
          Refusal.Kind.TOO_LARGE,
          "A crosswalk has at most %,d rows; nothing was saved. Send it in parts.".formatted(MOST),
          List.of());
    }
    changes.add(new IdentifierChange(row.line(), now, before));
  }
}
