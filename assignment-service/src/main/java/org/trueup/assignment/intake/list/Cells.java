package org.trueup.assignment.intake.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.list.EnrollmentMonths;
import org.trueup.assignment.calculation.list.Mbi;
import org.trueup.assignment.calculation.list.ScoreSums;

/** Reads the cells of one table as values; what cannot be one is a fault with its place. */
public final class Cells {
  private static final Pattern DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final Pattern TELLS_NOBODY = Pattern.compile("-?\\d{1,3}\\.\\d{1,20}|\\d{1,7}");
  private static final int UNREADABLE = -1;
  private static final int SHORT = 4;

  private final TableKind table;
  private final Columns columns;

  public Cells(TableKind table, Columns columns) {
    this.table = table;
    this.columns = columns;
  }

  /** The identifier, or -1 with a fault. */
  public long mbi(SelectedCells row, int slot, Faults faults) {
    long mbi = Mbi.pack(row.cell(slot));
    if (mbi < 0) {
      withheld(row, slot, faults, Mbi.FORM + "; this has " + formOf(row.cell(slot)));
    }
    return mbi;
  }

  /** What is wrong with an identifier, without a character of it. */
  private static String formOf(String cell) {
    if (cell.indexOf('-') >= 0) {
      return "dashes, as on the card: leave them out";
    }
    if (cell.codePoints().anyMatch(letter -> letter <= ' ' || letter == '\u00A0')) {
      return "a blank in it";
    }
    return cell.chars().anyMatch(Character::isLowerCase)
        ? "small letters"
        : cell.length() + " characters";
  }

  @Nullable LocalDate date(SelectedCells row, int slot, Faults faults) {
    var text = row.cell(slot);
    if (text.isEmpty()) {
      return null;
    }
    var date = DATE.matcher(text);
    try {
      if (date.matches()) {
        return LocalDate.of(
            Integer.parseInt(date.group(3)),
            Integer.parseInt(date.group(1)),
            Integer.parseInt(date.group(2)));
      }
    } catch (DateTimeException noSuchDay) {
      withheld(row, slot, faults, "a day that exists, as MM/DD/YYYY");
      return null;
    }
    withheld(row, slot, faults, "a date as MM/DD/YYYY");
    return null;
  }

  /** A mark: 1 for yes; 0 and blank for no. */
  public boolean isMarked(SelectedCells row, int slot, Faults faults) {
    var text = row.cell(slot);
    if (!text.isEmpty() && !text.equals("0") && !text.equals("1")) {
      fault(row, slot, faults, "0 or 1");
    }
    return text.equals("1");
  }

  /** A digit up to a highest one; blank is 0. */
  int digit(SelectedCells row, int slot, int highest, Faults faults) {
    var text = row.cell(slot);
    if (text.isEmpty()) {
      return 0;
    }
    int digit = text.length() == 1 ? text.charAt(0) - '0' : UNREADABLE;
    if (digit < 0 || digit > highest) {
      fault(row, slot, faults, "a digit from 0 to " + highest);
      return 0;
    }
    return digit;
  }

  int enrollment(SelectedCells row, int slot, Faults faults) {
    return row.cell(slot).isEmpty() ? EnrollmentMonths.NOT_SAID : digit(row, slot, 4, faults);
  }

  /** A risk score in units of its fourteenth decimal; blank is 0. */
  long score(SelectedCells row, int slot, Faults faults) {
    var text = row.cell(slot);
    if (text.isEmpty()) {
      return 0;
    }
    long units = units(text);
    if (units < 0) {
      fault(row, slot, faults, "a risk score below 1000 with up to 14 decimals");
      return 0;
    }
    return units;
  }

  /** By hand: a list has a dozen scores for each beneficiary. Negative where it is no score. */
  private static long units(String text) {
    int point = text.indexOf('.');
    int whole = point < 0 ? text.length() : point;
    int decimals = point < 0 ? 0 : text.length() - point - 1;
    boolean isForm = whole >= 1 && whole <= 3 && decimals <= ScoreSums.DECIMALS;
    if (!isForm || point >= 0 && decimals == 0) {
      return UNREADABLE;
    }
    long units = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (i != point && (digit < 0 || digit > 9)) {
        return UNREADABLE;
      }
      units = i == point ? units : units * 10 + digit;
    }
    for (int i = decimals; i < ScoreSums.DECIMALS; i++) {
      units *= 10;
    }
    return units;
  }

  int count(SelectedCells row, int slot, Faults faults) {
    var text = row.cell(slot);
    if (!text.matches("\\d{1,9}")) {
      fault(row, slot, faults, "a whole number");
      return 0;
    }
    return Integer.parseInt(text);
  }

  /** Nine digits, leading zeros among them. */
  int tin(SelectedCells row, int slot, Faults faults) {
    var text = row.cell(slot);
    if (!text.matches("\\d{9}")) {
      fault(row, slot, faults, "a TIN: nine digits, leading zeros written");
      return 0;
    }
    return Integer.parseInt(text);
  }

  /**
   * Says what was expected in the place of a cell. Where a row has slipped, an identifier or a name
   * stands in any column: only what is too short to name anybody, or a number, is repeated.
   */
  public void fault(SelectedCells row, int slot, Faults faults, String expected) {
    var cell = row.cell(slot);
    if (cell.length() <= SHORT || TELLS_NOBODY.matcher(cell).matches()) {
      faults.add(table.fault(row.line(), columns.name(slot), cell, expected));
    } else {
      withheld(row, slot, faults, expected + "; this has " + cell.length() + " characters");
    }
  }

  /**
   * Identifiers and dates of a beneficiary are not repeated: line and column tell where they are.
   */
  private void withheld(SelectedCells row, int slot, Faults faults, String expected) {
    faults.add(table.fault(row.line(), columns.name(slot), null, expected));
  }
}
