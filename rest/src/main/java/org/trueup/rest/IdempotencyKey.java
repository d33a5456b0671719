package org.trueup.rest;

import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/** The header by which a request that is sent twice is known again. */
public final class IdempotencyKey {
  public static final String HEADER = "Idempotency-Key";
  private static final int LONGEST = 200;

  private IdempotencyKey() {}

  /**
   * The key, which is there.
   *
   * @throws Refusal 400 where it is missing, blank or too long
   */
  public static String required(@Nullable String key) {
    if (key == null || key.isBlank() || key.length() > LONGEST) {
      var expected =
          "a header of 1 to "
              + LONGEST
              + " characters that is this request's own, so that sending"
              + " it again does no harm";
      throw Refusal.malformed(Fault.inParameter(HEADER, key, expected));
    }
    return key;
  }
}
