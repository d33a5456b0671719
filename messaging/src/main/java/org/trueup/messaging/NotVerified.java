package org.trueup.messaging;

import java.util.List;

/** A record of a service's own topic that does not say what the service would have announced. */
final class NotVerified extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** More would say nothing new: one forged figure moves many lines. */
  private static final int SHOWN = 5;

  NotVerified(String id, List<String> differences) {
    super(
        "%s does not verify and is not taken back into the records: %s%s"
            .formatted(
                id,
                String.join("; ", differences.subList(0, Math.min(SHOWN, differences.size()))),
                differences.size() > SHOWN
                    ? "; and " + (differences.size() - SHOWN) + " more"
                    : ""));
  }
}
