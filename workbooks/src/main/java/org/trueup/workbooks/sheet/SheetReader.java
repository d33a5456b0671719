package org.trueup.workbooks.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.workbooks.file.Grid;
import org.trueup.workbooks.file.GridCell;
import org.trueup.workbooks.file.GridRow;

/** Reads the lines of a sheet that its layout names. Everything that is wrong is found. */
public final class SheetReader {
  private final KnownSheet known;
  private final SheetRows rows;
  private final Findings findings;
  private final List<Figure> figures = new ArrayList<>();

  private SheetReader(KnownSheet known, SheetRows rows, Findings findings) {
    this.known = known;
    this.rows = rows;
    this.findings = findings;
  }

  /** What a sheet says; what it does not say, and should, is a fault. */
  public static Optional<ReadSheet> read(KnownSheet known, Grid grid, Findings findings) {
    var layout = SheetLayout.of(known);
    return SheetRows.of(grid, layout, findings)
        .map(rows -> new SheetReader(known, rows, findings).read(layout));
  }

  private ReadSheet read(SheetLayout layout) {
    layout.lines().forEach(this::readLine);
    return new ReadSheet(known, rows.sheet(), figures);
  }

  private void readLine(String line, LineLayout layout) {
    var section = rows.section(line, layout, findings);
    if (section.isEmpty()) {
      lack(line, layout);
      return;
    }
    for (var head : layout.in()) {
      if (layout.of() == LineLayout.Of.TYPES) {
        readTypes(new At(line, head, layout), section.get());
      } else {
        readOne(new At(line, head, layout), section.get());
      }
    }
  }

  /** Which cells are wanted. */
  private record At(String line, String head, LineLayout layout) {}

  private void lack(String line, LineLayout layout) {
    if (layout.optional()) {
      return;
    }
    var expected = "the line \"" + String.join("\" or \"", layout.labels()) + "\"";
    rows.withLetter(line)
        .ifPresentOrElse(
            row ->
                findings.fault(
                    rows.sheet(), row.number(), row.label(), expected + ", by its letter"),
            () -> findings.fault(rows.sheet(), "not there", expected + " [" + line + "]"));
  }

  private void readOne(At at, Section section) {
    var row = section.row(at.layout().row());
    if (row.isEmpty()) {
      var wanted = Objects.requireNonNullElse(at.layout().row(), section.label());
      findings.fault(rows.sheet(), "not there", "a row \"" + wanted + "\"");
    }
    row.ifPresent(found -> read(at, found, null));
  }

  private void readTypes(At at, Section section) {
    for (var type : EnrollmentType.values()) {
      var found = section.of(type);
      if (found.size() != 1) {
        var title = section.own() == null ? rows.sheet() : section.own().label();
        findings.fault(
            rows.sheet(), title, "a line with one row of " + type + ", not " + found.size());
      } else {
        read(at, found.getFirst(), type);
      }
    }
  }

  private void read(At at, GridRow row, @Nullable EnrollmentType type) {
    int column = Objects.requireNonNull(rows.columns().get(at.head()));
    var cell = row.cell(column);
    if (cell.isEmpty()) {
      if (!at.layout().reported()) {
        var empty = new GridCell(row.number(), column, GridCell.Kind.TEXT, "", false);
        findings.fault(rows.sheet(), empty, at.line(), Figures.EXPECTED);
      }
      return;
    }
    warnOfFormula(cell.get());
    if (isWanted(at, cell.get())) {
      var text = cell.get().text().strip();
      figures.add(new Figure(rows.sheet(), at.line(), at.head(), type, cell.get().address(), text));
    }
  }

  /** Whether the cell says what is wanted; a fault where it says something else. */
  private boolean isWanted(At at, GridCell cell) {
    var layout = at.layout();
    if (cell.kind() == GridCell.Kind.NO_RESULT) {
      findings.fault(
          rows.sheet(), cell, at.line(), "a figure; the formula has no result in the file");
      return false;
    }
    if (layout.of() == LineLayout.Of.TEXT) {
      return Figures.words(cell.text()).isPresent();
    }
    if (Figures.isDash(cell.text()) && layout.dashed()) {
      return false;
    }
    if (cell.kind() == GridCell.Kind.ERROR || !Figures.isFigure(cell.text())) {
      findings.fault(rows.sheet(), cell, at.line(), Figures.EXPECTED);
      return false;
    }
    return true;
  }

  private void warnOfFormula(GridCell cell) {
    if (cell.isFormula()) {
      findings.warn(
          "%s, cell %s has a formula, which CMS's workbooks do not: somebody edited the file. Its stored result was taken."
              .formatted(rows.sheet(), cell.address()));
    }
  }
}
