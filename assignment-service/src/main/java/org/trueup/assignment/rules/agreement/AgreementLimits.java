package org.trueup.assignment.rules.agreement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.RevenueStatus;
import org.trueup.contracts.value.Track;

/** How many agreement periods an ACO may begin in a track, with those it began in others. */
public record AgreementLimits(List<Limit> limits) {

  /**
   * A limit.
   *
   * @param most this many, the one in question included
   * @param counting the tracks in whose first year an agreement counts
   * @param consecutive whether each follows on one that counts, so that a later period than {@code
   *     most} cannot be meant
   * @param revenue whom it binds; absent for all
   */
  public record Limit(
      int most, List<Track> counting, boolean consecutive, @Nullable RevenueStatus revenue) {
    public Limit {
      counting = List.copyOf(counting);
      if (most < 1) {
        throw new IllegalArgumentException("a track that may be begun has at least one agreement");
      }
    }
  }

  public AgreementLimits {
    limits = List.copyOf(limits);
  }
}
