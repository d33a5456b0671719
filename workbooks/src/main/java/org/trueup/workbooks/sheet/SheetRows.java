package org.trueup.workbooks.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trueup.workbooks.file.Grid;
import org.trueup.workbooks.file.GridCell;
import org.trueup.workbooks.file.GridRow;

/**
 * A sheet by the grammar that all reports share: titles, a row of heads, sections of rows, notes.
 *
 * @param columns of each head, as the layout calls it
 */
record SheetRows(String sheet, Map<String, Integer> columns, List<Section> sections) {
  private static final Pattern CODED = Pattern.compile("\\[([A-Z]{1,2}\\d?)]\\s*(.*)");
  private static final String NOTES = "note";

  /** Reads a sheet; empty where no row has all heads, which is a fault. */
  static Optional<SheetRows> of(Grid grid, SheetLayout layout, Findings findings) {
    for (int index = 0; index < grid.rows().size(); index++) {
      var columns = columns(grid, grid.rows().get(index), layout, findings);
      if (columns.isPresent()) {
        var below = grid.rows().subList(index + 1, grid.rows().size());
        return columns.map(found -> new SheetRows(grid.sheet(), found, sections(below, found)));
      }
    }
    findings.fault(
        grid.sheet(),
        "no row with all of these heads",
        "a row that has the heads " + String.join(", ", layout.heads().keySet()));
    return Optional.empty();
  }

  /** Where each head stands, if the row has them all. */
  private static Optional<Map<String, Integer>> columns(
      Grid grid, GridRow row, SheetLayout layout, Findings findings) {
    var columns = new HashMap<String, Integer>();
    for (var head : layout.heads().entrySet()) {
      var cells = head.getValue().stream().map(words -> cells(row, words)).toList();
      var found = cells.stream().filter(some -> !some.isEmpty()).findFirst();
      if (found.isEmpty()) {
        return Optional.empty();
      }
      if (found.get().size() > 1) {
        findings.fault(
            grid.sheet(), row.number(), head.getKey(), "the head of one column, not of several");
      }
      columns.put(head.getKey(), found.get().getFirst().column());
    }
    return Optional.of(columns);
  }

  private static List<GridCell> cells(GridRow row, String words) {
    return row.cells().tailMap(1).values().stream()
        .filter(cell -> Label.head(cell.text()).equals(Label.comparable(words)))
        .toList();
  }

  private static List<Section> sections(List<GridRow> rows, Map<String, Integer> columns) {
    var sections = new ArrayList<Section>();
    sections.add(Section.first());
    for (var row : rows) {
      var label = Label.comparable(row.label());
      if (label.startsWith(NOTES)) {
        break;
      }
      var coded = CODED.matcher(Label.plain(row.label()));
      if (coded.matches()) {
        sections.add(section(coded.group(1), coded.group(2), row));
      } else if (hasFigures(row, columns) || isOfAType(label)) {
        sections.getLast().rows().add(row);
      } else if (!label.isEmpty()) {
        sections.add(new Section(null, label, row, new ArrayList<>()));
      }
    }
    return sections;
  }

  private static Section section(String letter, String label, GridRow row) {
    return new Section(letter, Label.comparable(label), row, new ArrayList<>());
  }

  private static boolean hasFigures(GridRow row, Map<String, Integer> columns) {
    return columns.values().stream().anyMatch(column -> row.cell(column).isPresent());
  }

  private static boolean isOfAType(String label) {
    return label.equals("total") || Label.type(label).isPresent();
  }

  /** The section of a line: by its label, which its letter confirms. A title has no rows. */
  Optional<Section> section(String line, LineLayout layout, Findings findings) {
    var letter = LineLayout.letter(line);
    var labelled =
        sections.stream()
            .filter(it -> layout.labels().stream().anyMatch(is -> Label.isSame(it.label(), is)))
            .filter(it -> it.letter() != null || !it.rows().isEmpty())
            .toList();
    if (labelled.size() > 1) {
      var row = Objects.requireNonNull(labelled.getLast().own());
      findings.fault(sheet, row.number(), row.label(), "the label of one line, not of several");
    }
    labelled.stream()
        .filter(it -> it.letter() != null && !letter.equals(it.letter()))
        .forEach(it -> findings.warn(otherLetter(it, letter)));
    return labelled.stream().findFirst();
  }

  private String otherLetter(Section section, String letter) {
    return "%s: the line \"%s\" has the letter %s where %s was known; the label decided."
        .formatted(sheet, section.label(), section.letter(), letter);
  }

  /** What stands where a line's letter is, though its label is not known. */
  Optional<GridRow> withLetter(String line) {
    return sections.stream()
        .filter(it -> LineLayout.letter(line).equals(it.letter()))
        .flatMap(it -> Optional.ofNullable(it.own()).stream())
        .findFirst();
  }
}
