package org.trueup.contracts.value;

import java.util.regex.Pattern;

/** The number of a revision, from 1. */
public record Revision(long number) {
  private static final Pattern FORM = Pattern.compile("[1-9]\\d{0,17}");

  /**
   * Reads it from text.
   *
   * @throws IllegalArgumentException when it is no whole number from 1
   */
  public static Revision parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is not a whole number from 1");
    }
    return new Revision(Long.parseLong(text));
  }

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
