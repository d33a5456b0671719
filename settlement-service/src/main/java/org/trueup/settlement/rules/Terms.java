package org.trueup.settlement.rules;

import java.util.Optional;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;

/**
 * What one track offers and asks in one year.
 *
 * @param maximumSharingRate the most of the savings an ACO may keep
 * @param performancePaymentLimit the most it may earn, as a share of the total benchmark
 * @param losses its part in losses; empty under a one-sided model
 */
public record Terms(
    Track track,
    Ruled<Rate> maximumSharingRate,
    Ruled<Rate> performancePaymentLimit,
    Optional<LossTerms> losses) {

  /** A two-sided model's part in losses. */
  public record LossTerms(Ruled<LossRate> rate, Ruled<LossLimit> limit) {}

  public boolean isTwoSided() {
    return losses.isPresent();
  }
}
