package org.trueup.local.replay;

import java.util.Optional;
import org.trueup.contracts.value.Money;
import org.trueup.local.published.GivenFacts;
import org.trueup.local.published.PublishedResult;

/** A row whose facts the services have taken, with the revisions they gave them. */
record SentRow(PublishedResult row, Revisions sent) {

  /** Whether a settlement is computed from what was sent, or from something later. */
  boolean isDoneBy(Settled settled) {
    return missing(Optional.of(settled)).isEmpty();
  }

  /** What keeps the row from being done, in words. */
  Optional<String> missing(Optional<Settled> settled) {
    if (settled.isEmpty()) {
      return Optional.of("there is no settlement on the topic");
    }
    if (settled.get().waitingFor().isPresent()) {
      return settled.get().waitingFor();
    }
    var behind = settled.get().used().behind(sent);
    if (!behind.isEmpty()) {
      return Optional.of("the settlement on the topic has " + String.join(", ", behind));
    }
    return hasAdvance(settled.get())
        ? Optional.empty()
        : Optional.of("the settlement on the topic lacks the advance");
  }

  private boolean hasAdvance(Settled settled) {
    GivenFacts given = row.given();
    Money advance = given.advance();
    return !advance.isPositive()
        || settled.advances().stream()
            .anyMatch(
                entry ->
                    entry.kind() == given.advanceKind()
                        && entry.amount().equals(advance)
                        && entry.performanceYear().equals(given.year()));
  }
}
