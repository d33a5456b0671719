package org.trueup.assignment.api.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.rest.Body;

/** Why a list is withdrawn. */
record WithdrawalBody(@Nullable String reason) {
  private static final int LONGEST = 500;

  String required() {
    return Body.text(reason, LONGEST)
        .orElseThrow(
            () ->
                Refusal.broken(
                    List.of(
                        Fault.at(
                            "/reason",
                            null,
                            "a text that says why the list is wrong, in at most %d characters"
                                .formatted(LONGEST)))));
  }
}
