package org.trueup.messaging.api;

import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.rest.Body;

/** Why somebody does something: it stands in the audit log. */
final class GivenReason {
  private static final int LONGEST = 1_000;

  private GivenReason() {}

  /**
   * The reason that was sent.
   *
   * @throws Refusal 400 where there is none that can be kept
   */
  static String required(@Nullable String sent) {
    return Body.text(sent, LONGEST)
        .orElseThrow(
            () ->
                Refusal.malformed(
                    Fault.at(
                        "/reason",
                        null,
                        "the reason, for the audit log: 1 to %d characters".formatted(LONGEST))));
  }
}
