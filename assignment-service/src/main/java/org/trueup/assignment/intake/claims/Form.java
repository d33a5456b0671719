package org.trueup.assignment.intake.claims;

import java.util.regex.Pattern;

/**
 * The form of a cell that is kept as text.
 *
 * @param pattern that a cell of the form matches
 * @param expected what it is called in a fault
 */
record Form(Pattern pattern, String expected) {
  static final Form TIN = of("\\d{9}", "a TIN: nine digits, leading zeros written");
  static final Form TIN_OR_NOTHING =
      of("(\\d{9})?", "a TIN: nine digits, leading zeros written, or blank");
  static final Form CCN = of("([0-9A-Z]{6})?", "a CCN of six digits and capital letters, or blank");
  static final Form SPECIALTY =
      of("([0-9A-Z]{2})?", "a specialty code of two characters, or blank");
  static final Form ACO = of("A\\d{4,5}", "an ACO such as A1001");
  static final Form BILL_TYPE = of("(0?\\d{2}[0-9A-Z])?", "a bill type such as 771, or blank");
  static final Form PROCEDURE = of("([0-9A-Z]{5})?", "a HCPCS code of five characters, or blank");
  static final Form PLACE = of("(\\d{2})?", "a place of service of two digits, or blank");
  static final Form REVENUE_CODE = of("(\\d{4})?", "a revenue code of four digits, or blank");
  static final Form DUAL_STATUS = of("(\\d{2})?", "a dual status code of two digits, or blank");
  static final Form RESIDENCE = of("[A-Z]{2}", "the postal code of a state or country");

  private static Form of(String pattern, String expected) {
    return new Form(Pattern.compile(pattern), expected);
  }

  boolean isMetBy(String text) {
    return pattern.matcher(text).matches();
  }
}
