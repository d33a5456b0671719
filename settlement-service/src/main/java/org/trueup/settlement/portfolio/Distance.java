package org.trueup.settlement.portfolio;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.calculation.Cliff;
import org.trueup.settlement.calculation.Settlement;

/**
 * How far a settlement is from the minimum rate that decides it.
 *
 * @param to which minimum rate: {@code MSR} or {@code MLR}
 * @param reached whether it is reached
 * @param rate what separates the savings or loss rate from it, without a sign, to eight decimals
 * @param dollars the same in dollars, to the cent
 * @param assignedBeneficiaries how many of them more, or fewer where it is reached, would turn it;
 *     absent for a fixed rate and where no number does
 * @param atStake what would be earned or owed, or lost, by turning
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Distance(
    Edge to,
    boolean reached,
    Rate rate,
    Money dollars,
    @Nullable Integer assignedBeneficiaries,
    Money atStake) {

  /** A minimum rate. */
  public enum Edge {
    MSR,
    MLR
  }

  /** Empty where no minimum decides. */
  public static Optional<Distance> of(Settlement settlement) {
    return Cliff.of(settlement).map(cliff -> of(settlement, cliff));
  }

  /** How many more beneficiaries would reach a sliding minimum; nothing where it is reached. */
  public static @Nullable Integer peopleShort(Optional<Distance> distance) {
    return distance
        .filter(away -> !away.reached())
        .map(Distance::assignedBeneficiaries)
        .orElse(null);
  }

  private static Distance of(Settlement settlement, Cliff cliff) {
    var benchmark = settlement.inputs().totalBenchmark();
    var flips = cliff.assignedBeneficiaries();
    var now = settlement.inputs().assignedBeneficiaries();
    return new Distance(
        cliff.side() == Cliff.Side.SAVINGS ? Edge.MSR : Edge.MLR,
        cliff.reached(),
        cliff.dollars().shareOf(benchmark).toDecimals(PortfolioItem.DECIMALS),
        cliff.dollars().toCents(RoundingMode.HALF_UP),
        flips.isPresent() ? Math.abs(flips.getAsInt() - now) : null,
        cliff.atStake().toCents(RoundingMode.HALF_UP));
  }
}
