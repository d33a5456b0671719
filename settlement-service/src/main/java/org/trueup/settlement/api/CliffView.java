package org.trueup.settlement.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;
import org.trueup.rest.Table;
import org.trueup.settlement.calculation.Cliff;
import org.trueup.settlement.calculation.Edge;
import org.trueup.settlement.calculation.Settlement;
import org.trueup.settlement.reconciliation.Reservations;

/**
 * How far a settlement is from its minimum rates: see {@link Cliff}.
 *
 * @param decides whether a minimum rate decides; losses that are not shared turn nowhere, and what
 *     tells of the one that decides is absent then
 * @param savingsRate negative for losses
 * @param edges both minimum rates, with what would be paid exactly there: as a table, its rows
 * @param assignedBeneficiaries absent where the minimum rate is fixed, or no number decides
 * @param distanceInBeneficiaries how many they are from there
 * @param people the older name of {@code distanceInBeneficiaries}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CliffView(
    boolean decides,
    Rate savingsRate,
    List<Edge> edges,
    Cliff.@Nullable Side side,
    @Nullable Boolean reached,
    @Nullable Money dollars,
    @Nullable Money perPersonYear,
    @Nullable Integer assignedBeneficiaries,
    @Nullable Integer distanceInBeneficiaries,
    @Nullable Integer people,
    @Nullable Money atStake,
    @JsonUnwrapped Reservations reservations,
    String assumption)
    implements Table {
  private static final String ASSUMPTION =
      "Benchmark, expenditures and months for each person stay as they are; only their number"
          + " changes.";

  @Override
  public List<Edge> items() {
    return edges;
  }

  static CliffView of(Settlement settlement, SettlementDetermined onFile) {
    var cliff = Cliff.of(settlement);
    var flips = cliff.map(Cliff::assignedBeneficiaries).flatMap(CliffView::boxed);
    var now = settlement.inputs().assignedBeneficiaries();
    var distance = flips.map(number -> Math.abs(number - now));
    return new CliffView(
        cliff.isPresent(),
        settlement.thresholds().savingsRate(),
        Edge.of(settlement),
        cliff.map(Cliff::side).orElse(null),
        cliff.map(Cliff::reached).orElse(null),
        cliff.map(Cliff::dollars).orElse(null),
        cliff.map(Cliff::perPersonYear).orElse(null),
        flips.orElse(null),
        distance.orElse(null),
        distance.orElse(null),
        cliff.map(Cliff::atStake).orElse(null),
        Reservations.of(settlement, onFile),
        ASSUMPTION);
  }

  private static Optional<Integer> boxed(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }
}
