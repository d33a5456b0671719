package org.trueup.settlement.portfolio;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.EventHead;
import org.trueup.contracts.event.Missing;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.SettlementDetermined.Figures;
import org.trueup.contracts.event.SettlementDetermined.Outcome;
import org.trueup.contracts.event.Stage;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AcoYear;
import org.trueup.contracts.value.AssignmentMethodology;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;
import org.trueup.settlement.course.TellsTurnover;

/**
 * One ACO's settlement among those of all.
 *
 * @param yearInTrack which year under the track this is, from 1
 * @param revision 0 while an agreement covers the year and nothing else is known
 * @param stale whether a newer assignment list is under way, or events came that are not taken in
 * @param result what the year comes to; absent while it waits
 * @param lastMove what the latest revision changed; absent before the first
 * @param waitingFor what is missing
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PortfolioItem(
    AcoId acoId,
    @Nullable String acoName,
    PerformanceYear performanceYear,
    @Nullable Track track,
    @Nullable Integer yearInTrack,
    @Nullable AssignmentMethodology assignmentMethodology,
    Stage stage,
    long revision,
    @JsonInclude(JsonInclude.Include.ALWAYS) boolean stale,
    @Nullable Instant recordedAt,
    @JsonUnwrapped @Nullable Result result,
    @Nullable LastMove lastMove,
    List<Missing> waitingFor)
    implements TellsTurnover {

  /** A rate in a list of many has so many decimals: a ten-thousandth of a basis point. */
  static final int DECIMALS = 8;

  /**
   * The figures that ACOs are compared by, dollars to the cent and rates to eight decimals; the
   * settlement itself has every digit.
   *
   * @param beyondMinimum the savings rate less the minimum savings rate
   * @param distance from the minimum rate that decides; absent where none does
   * @param limitBinds whether a limit cut the amount
   * @param provisional true where a rule behind it was not read in a text, or is carried forward;
   *     the settlement itself says which
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Result(
      Outcome outcome,
      Money payment,
      Money earned,
      Money owed,
      int assignedBeneficiaries,
      Money totalBenchmark,
      Money totalExpenditures,
      Money generated,
      Rate savingsRate,
      Rate minimumSavingsRate,
      @Nullable Rate minimumLossRate,
      Rate beyondMinimum,
      @Nullable Distance distance,
      boolean limitBinds,
      @Nullable Boolean provisional) {

    static Result of(
        SettlementDetermined settlement, Figures figures, Optional<Distance> distance) {
      var minimum = figures.minimumSavingsRate();
      var lossRate = figures.minimumLossRate();
      return new Result(
          figures.outcome(),
          figures.payment(),
          figures.earned(),
          figures.owed(),
          figures.assignedBeneficiaries(),
          cents(figures.totalBenchmark()),
          cents(figures.totalExpenditures()),
          cents(figures.generated()),
          figures.savingsRate().toDecimals(DECIMALS),
          minimum.toDecimals(DECIMALS),
          lossRate == null ? null : lossRate.toDecimals(DECIMALS),
          figures.savingsRate().plus(minimum.negated()).toDecimals(DECIMALS),
          distance.orElse(null),
          figures.limits().lossLimitBinds() || figures.limits().paymentLimitBinds(),
          settlement.provisional());
    }

    private static Money cents(Money amount) {
      return amount.toCents(RoundingMode.HALF_UP);
    }
  }

  static PortfolioItem of(
      SettlementDetermined settlement, Optional<Distance> distance, @Nullable LastMove lastMove) {
    var head = settlement.head();
    var figures = settlement.figures();
    return new PortfolioItem(
        head.acoId(),
        head.acoName(),
        head.performanceYear(),
        head.track(),
        yearInTrack(settlement),
        head.assignmentMethodology(),
        head.stage(),
        head.revision(),
        false,
        head.revision() == 0 ? null : head.recordedAt(),
        figures == null ? null : Result.of(settlement, figures, distance),
        lastMove,
        settlement.waitingFor());
  }

  private static @Nullable Integer yearInTrack(SettlementDetermined settlement) {
    var agreement = settlement.inputs().agreement();
    return agreement == null
        ? null
        : agreement.yearInTrack().get(settlement.head().performanceYear());
  }

  PortfolioItem isStale(boolean is) {
    return is == stale ? this : with(is, lastMove);
  }

  @Override
  public PortfolioItem withoutTurnover() {
    return lastMove == null ? this : with(stale, lastMove.withoutTurnover());
  }

  private PortfolioItem with(boolean isStale, @Nullable LastMove move) {
    return new PortfolioItem(
        acoId,
        acoName,
        performanceYear,
        track,
        yearInTrack,
        assignmentMethodology,
        stage,
        revision,
        isStale,
        recordedAt,
        result,
        move,
        waitingFor);
  }

  /** See {@link EventHead#acoYear}. */
  public AcoYear of() {
    return new AcoYear(acoId, performanceYear);
  }

  Optional<Result> settled() {
    return Optional.ofNullable(result);
  }
}
