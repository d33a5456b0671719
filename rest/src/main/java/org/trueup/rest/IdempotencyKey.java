package org.trueup.rest;

import java.lang.reflect.Method;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/** The header by which a request that is sent twice is known again. */
public final class IdempotencyKey {
  public static final String HEADER = "Idempotency-Key";

  /**
   * Says of every POST what becomes of it when it is sent twice, in words for who reads the
   * service's document: {@code @Extension(name = SENT_AGAIN, value = "...")}.
   */
  public static final String SENT_AGAIN = "x-sent-again";

  /** {@link #SENT_AGAIN}, where a key does it: nothing else has to be said then. */
  public static final String BY_KEY =
      "with its Idempotency-Key it is done once, and answered as the first time";

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

  /** Whether a resource's method is one whose first answer is kept with the key. */
  public static boolean isTakenBy(Method method) {
    return Arrays.stream(method.getAnnotationsByType(Extension.class))
        .anyMatch(said -> SENT_AGAIN.equals(said.name()) && BY_KEY.equals(said.value()));
  }
}
