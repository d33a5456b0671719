package org.trueup.workbooks.sheet;

import java.util.ArrayList;
import java.util.List;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.workbooks.file.GridCell;

/** What is wrong with a workbook, and what is odd about it though it can be taken. */
public final class Findings {
  /** More would not help whoever sent it. */
  private static final int MOST_FAULTS = 50;

  private final List<Fault> faults = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  /** A fault of a whole sheet. */
  public void fault(String sheet, Object found, String expected) {
    var place = new Place(null, null, sheet, null, null);
    add(new Fault(place, found.toString(), expected, null, null));
  }

  /** A fault of a cell. */
  public void fault(String sheet, GridCell cell, String expected) {
    add(Fault.inTable(sheet, cell.row(), cell.letters(), cell.text(), expected));
  }

  /** A fault of a cell that a line is read of. */
  void fault(String sheet, GridCell cell, String line, String expected) {
    add(
        Fault.inTable(sheet, cell.row(), cell.letters(), cell.text(), expected)
            .under("Line " + line, null));
  }

  /** A fault of a figure that was read. */
  public void fault(Figure figure, String expected) {
    var letters = figure.cell().replaceAll("\\d", "");
    var row = Long.parseLong(figure.cell().substring(letters.length()));
    add(Fault.inTable(figure.sheet(), row, letters, figure.text(), expected));
  }

  /** A fault of a line that is found at a row. */
  void fault(String sheet, int row, Object found, String expected) {
    add(Fault.inTable(sheet, row, "A", found, expected));
  }

  private void add(Fault fault) {
    if (faults.size() < MOST_FAULTS && !faults.contains(fault)) {
      faults.add(fault);
    }
  }

  /** Something to know about a workbook that is taken. */
  public void warn(String sentence) {
    if (!warnings.contains(sentence)) {
      warnings.add(sentence);
    }
  }

  /** Whether nothing wrong was found so far. */
  public boolean isClean() {
    return faults.isEmpty();
  }

  /** Ends the reading where anything is wrong. */
  public void refuse() {
    Refusal.unlessEmpty(faults);
  }

  /** What is odd, as sentences. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }
}
