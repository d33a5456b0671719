package org.trueup.workbooks.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Figures as text: decimals as spreadsheets write them, and what says that there is none. */
final class Figures {
  static final String EXPECTED =
      "a plain decimal figure of at most 17 digits, without separators or signs of a currency";

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,40})?([eE][+-]?\\d{1,2})?");

  /** A double has no more. */
  private static final int DIGITS = 17;

  private static final Set<String> DASHES = Set.of("-", "–", "—");
  private static final Set<String> NOTHING = Set.of("n/a", "not applicable", "*");

  private Figures() {}

  static boolean isFigure(String text) {
    var stripped = text.strip();
    return DECIMAL.matcher(stripped).matches()
        && new BigDecimal(stripped).stripTrailingZeros().precision() <= DIGITS;
  }

  static BigDecimal value(String text) {
    return new BigDecimal(text.strip());
  }

  /** Whether a cell says that its line does not apply. */
  static boolean isDash(String text) {
    return DASHES.contains(text.strip()) || NOTHING.contains(Label.comparable(text));
  }

  /** What a cell says in words, where it is no figure and no dash. */
  static Optional<String> words(String text) {
    return isFigure(text) || isDash(text) ? Optional.empty() : Optional.of(Label.plain(text));
  }
}
