package org.trueup.workbooks.sheet;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trueup.contracts.value.EnrollmentType;

/** The words of labels and heads, without what differs from one delivery to the next. */
final class Label {
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern FOOTNOTE = Pattern.compile("\\s*\\[\\d{1,3}]$");
  private static final Pattern LETTER_OF_A_COLUMN = Pattern.compile("\\s*\\[[A-Z]{1,2}]$");
  private static final Pattern UNIT = Pattern.compile("\\s*\\((\\$|%|y/n)\\)$");

  private Label() {}

  /** In one line, without blanks around it and without the mark of a footnote. */
  static String plain(String text) {
    var inOneLine = BLANKS.matcher(text).replaceAll(" ").strip();
    return FOOTNOTE.matcher(inOneLine).replaceFirst("");
  }

  /** To be compared with others, without regard to case. */
  static String comparable(String text) {
    return plain(text).toLowerCase(Locale.ROOT);
  }

  /** A head, which may end with the letter of its column. */
  static String head(String text) {
    return comparable(LETTER_OF_A_COLUMN.matcher(plain(text)).replaceFirst(""));
  }

  /** Whether a label as it stands in a sheet is one that is known, with its unit or without. */
  static boolean isSame(String comparable, String known) {
    var wanted = comparable(known);
    return comparable.equals(wanted) || UNIT.matcher(comparable).replaceFirst("").equals(wanted);
  }

  /** The enrollment type that a row is about, by its short name or its long one. */
  static Optional<EnrollmentType> type(String comparable) {
    return switch (comparable) {
      case "esrd", "end stage renal disease", "end-stage renal disease" ->
          Optional.of(EnrollmentType.ESRD);
      case "disabled" -> Optional.of(EnrollmentType.DISABLED);
      case "aged/dual" -> Optional.of(EnrollmentType.AGED_DUAL);
      case "aged/non-dual" -> Optional.of(EnrollmentType.AGED_NON_DUAL);
      default -> Optional.empty();
    };
  }
}
