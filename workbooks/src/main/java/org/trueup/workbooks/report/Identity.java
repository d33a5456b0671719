package org.trueup.workbooks.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.trueup.workbooks.file.Grid;
import org.trueup.workbooks.file.GridCell;
import org.trueup.workbooks.file.GridRow;
import org.trueup.workbooks.name.WorkbookName;
import org.trueup.workbooks.sheet.Findings;

/** Whether cover, titles and parameters of a workbook are about what its name says. */
final class Identity {
  static final String COVER = "Cover";

  private static final Pattern ACO = Pattern.compile("\\bA\\d{4,5}\\b");
  private static final Pattern START =
      Pattern.compile("([A-Z][a-z]+ \\d{1,2}, \\d{4}) Agreement Start");
  private static final DateTimeFormatter LONG_DATE =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);
  private static final Pattern QUARTER = Pattern.compile("(20\\d\\d) Quarter ([1-4]) Report");
  private static final Pattern YEAR = Pattern.compile("\\b(20\\d\\d)\\b");
  private static final int TITLE_ROWS = 8;
  private static final int MONTHS_OF_A_QUARTER = 3;

  private final WorkbookName name;
  private final Findings findings;

  Identity(WorkbookName name, Findings findings) {
    this.name = name;
    this.findings = findings;
  }

  /** Every ACO that cover and titles name is the one of the file's name. */
  void checkAco(List<Grid> grids) {
    var isNamed = false;
    for (var grid : grids) {
      for (var cell : beginning(grid)) {
        for (var found : ACO.matcher(cell.text()).results().toList()) {
          isNamed = true;
          if (!found.group().equals(name.aco().value())) {
            findings.fault(grid.sheet(), cell, "about the ACO of the file's name, " + name.aco());
          }
        }
      }
    }
    if (!isNamed) {
      findings.fault(COVER, "no ACO", "about the ACO of the file's name, " + name.aco());
    }
  }

  private static List<GridCell> beginning(Grid grid) {
    return grid.rows().stream()
        .filter(row -> grid.sheet().equalsIgnoreCase(COVER) || row.number() <= TITLE_ROWS)
        .map(GridRow::cells)
        .flatMap(cells -> cells.values().stream())
        .toList();
  }

  /** Titles of quarterly reports name the quarter. */
  void checkQuarter(Grid table) {
    for (var cell : beginning(table)) {
      var found = QUARTER.matcher(cell.text());
      if (found.find() && !(found.group(1) + "Q" + found.group(2)).equals(period())) {
        findings.fault(table.sheet(), cell, "of the quarter of the file's name, " + period());
      }
    }
  }

  private String period() {
    return name.reportedYear() + "Q" + name.quarter();
  }

  /** The period whose expenditures are reported ends where the name says. */
  void checkPeriod(Parameters parameters) {
    var entry = parameters.find("expenditure period", "performance year for which");
    entry
        .flatMap(Parameters.Entry::date)
        .filter(end -> end.getYear() != name.reportedYear() || !endsTheQuarter(end))
        .ifPresent(
            end ->
                findings.fault(
                    Parameters.SHEET,
                    entry.get().cell(),
                    "of the time of the file's name, " + name.subject()));
  }

  private boolean endsTheQuarter(LocalDate end) {
    var quarter = name.quarter();
    return quarter == null || end.getMonthValue() == quarter * MONTHS_OF_A_QUARTER;
  }

  /** The performance year that a workbook belongs to; the name's where the parameters name none. */
  OptionalInt performanceYear(Parameters parameters) {
    var entry = parameters.find("participant list performance year");
    var said =
        entry.flatMap(it -> YEAR.matcher(it.text()).results().findFirst()).map(it -> it.group(1));
    var named = Optional.ofNullable(name.deliveryYear());
    said.map(Integer::valueOf)
        .filter(year -> named.isPresent() && !year.equals(named.get()))
        .ifPresent(
            year ->
                findings.fault(
                    Parameters.SHEET,
                    entry.get().cell(),
                    "the performance year of the file's name, " + named.get()));
    var year =
        said.map(Integer::valueOf).or(() -> named).or(() -> Optional.ofNullable(name.year()));
    return year.isPresent() ? OptionalInt.of(year.get()) : OptionalInt.empty();
  }

  /** The first day of the agreement, where the cover says so. */
  static Optional<LocalDate> agreementStart(Grid cover) {
    return beginning(cover).stream()
        .map(cell -> START.matcher(Parameters.plain(cell.text())))
        .flatMap(found -> found.results())
        .findFirst()
        .flatMap(found -> date(found.group(1)));
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text, LONG_DATE));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }
}
