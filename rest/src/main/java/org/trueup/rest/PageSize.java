package org.trueup.rest;

import java.util.regex.Pattern;

/** How many items a page has at most. */
public record PageSize(int items) {
  static final int USUAL = 500;
  private static final Pattern FORM = Pattern.compile("[1-9]\\d{0,2}|1000");

  static PageSize parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("\"" + text + "\" is not a whole number from 1 to 1000");
    }
    return new PageSize(Integer.parseInt(text));
  }

  @Override
  public String toString() {
    return Integer.toString(items);
  }
}
