package org.trueup.assignment.calculation.list;

/**
 * A Medicare beneficiary identifier as a number: eleven digits and capital letters to the base 36.
 * Real ones never have S, L, O, I, B or Z; those of CMS's test files do.
 */
public final class Mbi {
  public static final int LENGTH = 11;

  /** What one looks like, in words. */
  public static final String FORM = "a beneficiary identifier (MBI): 11 digits and capital letters";

  private static final int BASE = 36;
  private static final char MADE_UP = 'S';

  private Mbi() {}

  /** The number, or -1 when the text is not an identifier. */
  public static long pack(CharSequence text) {
    if (text.length() != LENGTH) {
      return -1;
    }
    long packed = 0;
    for (int i = 0; i < LENGTH; i++) {
      int digit = digit(text.charAt(i));
      if (digit < 0) {
        return -1;
      }
      packed = packed * BASE + digit;
    }
    return packed;
  }

  /**
   * Whether Medicare may have given it to somebody. Its second place has a letter, and never an S,
   * which marks identifiers that are made up (CMS, Medicare Beneficiary Identifier format).
   */
  public static boolean canBeReal(long packed) {
    return unpack(packed).charAt(1) != MADE_UP;
  }

  public static String unpack(long packed) {
    var text = new char[LENGTH];
    long rest = packed;
    for (int i = LENGTH - 1; i >= 0; i--) {
      int digit = (int) (rest % BASE);
      text[i] = (char) (digit < 10 ? '0' + digit : 'A' + digit - 10);
      rest /= BASE;
    }
    return new String(text);
  }

  private static int digit(char letter) {
    if (letter >= '0' && letter <= '9') {
      return letter - '0';
    }
    return letter >= 'A' && letter <= 'Z' ? letter - 'A' + 10 : -1;
  }
}
