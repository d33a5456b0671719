package org.trueup.assignment.intake.claims;

/** Forms of numbers that several tables have, and what they are called in a fault. */
final class Forms {
  static final String TIN = "\\d{9}";
  static final String A_TIN = "a TIN: nine digits, leading zeros written";
  static final String CCN = "([0-9A-Z]{6})?";
  static final String A_CCN = "a CCN of six digits and capital letters, or nothing";
  static final String SPECIALTY = "([0-9A-Z]{2})?";
  static final String A_SPECIALTY = "a specialty code of two characters, or nothing";

  private Forms() {}
}
