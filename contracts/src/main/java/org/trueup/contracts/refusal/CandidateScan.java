package org.trueup.contracts.refusal;

/**
 * Whether a text has any of what each form of an identifier has: one pass over the characters,
 * which spares nearly every fault and line of a log six regular expressions.
 */
final class CandidateScan {
  /** The fewest digits beside each other in a number without dashes (railroad). */
  private static final int DIGITS_OF_A_NUMBER = 6;

  private CandidateScan() {}

  /** False only where no form of an identifier can be found. */
  static boolean mayHoldOne(String text) {
    int digits = 0;
    for (int at = 0; at < text.length(); at++) {
      digits = isDigit(text, at) ? digits + 1 : 0;
      if (digits == DIGITS_OF_A_NUMBER
          || digits > 0 && (beginsGroups(text, at) || beginsDashes(text, at))) {
        return true;
      }
    }
    return false;
  }

  /** The first four of an MBI: digit, letter, letter or digit, digit. */
  private static boolean beginsGroups(String text, int at) {
    return isLetter(text, at + 1)
        && (isLetter(text, at + 2) || isDigit(text, at + 2))
        && isDigit(text, at + 3);
  }

  /** The middle of a social security number: a digit, two between dashes or spaces, four more. */
  private static boolean beginsDashes(String text, int at) {
    return isDash(text, at + 1)
        && isDigit(text, at + 2)
        && isDigit(text, at + 3)
        && isDash(text, at + 4)
        && isDigit(text, at + 5)
        && isDigit(text, at + 8);
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static boolean isLetter(String text, int at) {
    if (at >= text.length()) {
      return false;
    }
    int lower = text.charAt(at) | 0x20;
    return lower >= 'a' && lower <= 'z';
  }

  private static boolean isDash(String text, int at) {
    return at < text.length() && "-\u2013 ".indexOf(text.charAt(at)) >= 0;
  }
}
