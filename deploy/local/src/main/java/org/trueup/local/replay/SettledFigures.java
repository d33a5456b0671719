package org.trueup.local.replay;

import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.SettlementDetermined.Figures;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;

/**
 * The figures of a settlement that a comparison looks at, wherever it was settled.
 *
 * @param owed a positive amount
 * @param generated benchmark less expenditures
 * @param sharedLossRate absent under a one-sided model, as is the limit
 */
public record SettledFigures(
    Money earned,
    Money owed,
    Money generated,
    Rate minimumRate,
    Rate maximumSharingRate,
    Rate finalSharingRate,
    @Nullable Rate sharedLossRate,
    @Nullable Money lossLimit,
    Money circumstancesReduction) {

  static SettledFigures of(Figures figures) {
    return new SettledFigures(
        figures.earned(),
        figures.owed(),
        figures.generated(),
        figures.minimumSavingsRate(),
        figures.maximumSharingRate(),
        figures.finalSharingRate(),
        figures.sharedLossRate(),
        figures.limits().lossLimit(),
        figures.limits().circumstancesReduction());
  }
}
