package org.trueup.settlement.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.audit.LineItem;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;
import org.trueup.settlement.calculation.Settlement;
import org.trueup.settlement.calculation.SharedLosses;
import org.trueup.settlement.reconciliation.Reservations;
import org.trueup.settlement.scenario.Scenarios;

/**
 * A year under other terms: see {@link Scenarios.Scenario}.
 *
 * @param termsExist whether the track exists in the year; what may be signed is told by
 *     eligible-tracks
 * @param offered the older name of {@code termsExist}
 * @param minimumLossRate absent under a one-sided model, as sharedLossRate and lossLimit
 * @param limitBinds whether the payment or the loss is cut by its limit
 * @param partsAt the older name of {@code firstDifferingLine}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScenarioView(
    Track track,
    boolean termsExist,
    boolean offered,
    @Nullable String notOfferedBecause,
    int yearInTrack,
    @Nullable String reason,
    @Nullable Money payment,
    @Nullable Money earned,
    @Nullable Money owed,
    @Nullable Money difference,
    @Nullable Rate minimumSavingsRate,
    @Nullable Rate minimumLossRate,
    @Nullable Rate finalSharingRate,
    @Nullable Rate sharedLossRate,
    @Nullable Money paymentLimit,
    @Nullable Money lossLimit,
    @Nullable Boolean limitBinds,
    @Nullable LineItem firstDifferingLine,
    @Nullable LineItem partsAt,
    @JsonUnwrapped @Nullable Reservations reservations,
    @Nullable String notOnFile) {

  static ScenarioView of(Scenarios.Scenario scenario) {
    var outcome = Optional.ofNullable(scenario.outcome());
    var settled = outcome.map(Scenarios.Outcome::settlement);
    var losses = settled.flatMap(Settlement::losses);
    return new ScenarioView(
        scenario.track(),
        scenario.offered(),
        scenario.offered(),
        scenario.notOfferedBecause(),
        scenario.yearInTrack(),
        outcome.map(Scenarios.Outcome::reason).orElse(null),
        settled.map(Settlement::payment).orElse(null),
        settled.map(Settlement::earned).orElse(null),
        settled.map(Settlement::owed).orElse(null),
        outcome.map(Scenarios.Outcome::difference).orElse(null),
        settled.map(ScenarioView::minimumRate).orElse(null),
        losses.flatMap(shared -> settled).map(ScenarioView::minimumRate).orElse(null),
        settled.map(done -> done.sharing().finalRate()).orElse(null),
        losses.map(SharedLosses::rate).orElse(null),
        settled.map(done -> done.savings().limit()).orElse(null),
        losses.map(shared -> shared.limit().amount()).orElse(null),
        settled.map(ScenarioView::limitBinds).orElse(null),
        outcome.map(Scenarios.Outcome::firstDifferingLine).orElse(null),
        outcome.map(Scenarios.Outcome::firstDifferingLine).orElse(null),
        outcome.map(Scenarios.Outcome::reservations).orElse(null),
        scenario.notOnFile());
  }

  private static Rate minimumRate(Settlement settlement) {
    return settlement.thresholds().minimum().rate();
  }

  private static boolean limitBinds(Settlement settlement) {
    return settlement.savings().limitBinds()
        || settlement
            .losses()
            .filter(shared -> shared.beforeLimit().isMoreThan(shared.limit().amount()))
            .isPresent();
  }
}
