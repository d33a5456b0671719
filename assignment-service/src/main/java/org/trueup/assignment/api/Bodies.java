package org.trueup.assignment.api;

import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/** The body of a request. */
public final class Bodies {
  private Bodies() {}

  /** The body, where there is one: an empty one and a bare {@code null} are not. */
  public static <T> T required(@Nullable T body) {
    if (body == null) {
      throw Refusal.malformed(Fault.at("", null, "a JSON object as body"));
    }
    return body;
  }
}
