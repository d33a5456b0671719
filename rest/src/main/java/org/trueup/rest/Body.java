package org.trueup.rest;

import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/** A request's body. */
public final class Body {
  private Body() {}

  /**
   * The body, which is there.
   *
   * @throws Refusal 400 where it is empty or the JSON text {@code null}
   */
  public static <T> T required(@Nullable T body) {
    if (body == null) {
      throw Refusal.malformed(Fault.at("", null, "a JSON object as the body"));
    }
    return body;
  }

  /** Whether it is a text to be kept: something, not too long, and without control characters. */
  public static boolean isText(@Nullable String text, int longest) {
    return text != null
        && !text.isBlank()
        && text.length() <= longest
        && text.codePoints().noneMatch(Body::isNotWritten);
  }

  private static boolean isNotWritten(int character) {
    return Character.isISOControl(character) && character != '\n' && character != '\t';
  }
}
