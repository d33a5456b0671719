package org.trueup.messaging;

import java.time.Duration;
import java.util.List;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.AcoId;

/**
 * Work that somebody asks for, and whose turn it has to be.
 *
 * @param queue those it waits among, in words: {@code writes about A9104}
 * @param limit the setting that says how long the work may take once it is its turn
 */
public record Turn(String queue, String limit) {
  static final String A_WRITE = "trueup.queue.longest-write";

  /** A write about one ACO, as short as most are. */
  public static Turn of(AcoId aco) {
    return of(aco, A_WRITE);
  }

  /** A longer one. */
  public static Turn of(AcoId aco, String limit) {
    return new Turn("writes about " + aco, limit);
  }

  /** So many wait already that one more would only be in others' way. */
  Refusal queueIsFull(int waiting) {
    return new Refusal(
        Refusal.Kind.TOO_MANY,
        "One of the %s is under way and %d wait for it; nothing was saved. Send the request again when they are done."
            .formatted(queue, waiting),
        List.of());
  }

  /** Others were not done in time. */
  Refusal isBusy(Duration waited) {
    return new Refusal(
        Refusal.Kind.BUSY,
        "Other %s took longer than the %d seconds that a request waits for them; nothing was saved. Send the request again."
            .formatted(queue, waited.toSeconds()),
        List.of());
  }

  /** The work itself was not. */
  Refusal tookTooLong(Duration longest) {
    return new Refusal(
        Refusal.Kind.BUSY,
        "One of the %s took longer than its limit of %d seconds (%s); nothing was saved. Send the request again when there is less to do; if that does not help, ask your operator to raise the limit."
            .formatted(queue, longest.toSeconds(), limit),
        List.of());
  }
}
