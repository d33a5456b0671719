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
}
