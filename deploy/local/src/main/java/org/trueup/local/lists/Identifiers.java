package org.trueup.local.lists;

/**
 * Identifiers of the form that Medicare uses, with an S in the second place, where a real one never
 * has one. Two different numbers never get the same one.
 */
public final class Identifiers {
  private static final String LETTERS = "ACDEFGHJKMNPQRTUVWXY";
  private static final String DIGITS = "0123456789";
  private static final String EITHER = DIGITS + LETTERS;
  private static final String[] PLACES = {
    EITHER, DIGITS, LETTERS, EITHER, DIGITS, LETTERS, LETTERS, DIGITS, DIGITS
  };
  private static final long ALL = 72_000_000_000L;

  /** Prime to their count, so that every number has an identifier of its own. */
  private static final long SPREAD = 31_415_926_543L;

  private final long seed;

  public Identifiers(long seed) {
    this.seed = Math.floorMod(seed * 1_000_003L, ALL);
  }

  public String of(long number) {
    var rest = Math.floorMod(number * SPREAD + seed, ALL);
    var text = new StringBuilder("1S");
    for (var place : PLACES) {
      text.append(place.charAt((int) (rest % place.length())));
      rest /= place.length();
    }
    return text.toString();
  }
}
