package org.trueup.settlement.course;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.contracts.event.SettlementDetermined;
import org.trueup.contracts.event.SettlementDetermined.Figures;
import org.trueup.contracts.event.SettlementDetermined.Outcome;
import org.trueup.contracts.value.Rate;

/**
 * A settlement and the one before it, as they were announced.
 *
 * @param before absent for the first that has figures
 * @param people the assignment behind it; absent where it is not on file
 * @param peopleShort how many more people would reach the sliding minimum; absent where it is
 *     reached or fixed
 */
public record Movement(
    @Nullable SettlementDetermined before,
    SettlementDetermined now,
    @Nullable AssignmentDetermined people,
    @Nullable Integer peopleShort) {

  /** On which side of the minimum rates a year stands. */
  enum Standing {
    SAVINGS_SHARED,
    SAVINGS_BELOW_THE_MINIMUM,
    LOSSES_WITHIN_THE_CORRIDOR,
    LOSSES_NOT_SHARED,
    LOSSES_SHARED;

    static Standing of(Figures figures) {
      if (figures.outcome() == Outcome.EARNED) {
        return SAVINGS_SHARED;
      }
      if (figures.outcome() == Outcome.OWED) {
        return LOSSES_SHARED;
      }
      if (figures.generated().isPositive()) {
        return SAVINGS_BELOW_THE_MINIMUM;
      }
      return figures.minimumLossRate() == null ? LOSSES_NOT_SHARED : LOSSES_WITHIN_THE_CORRIDOR;
    }

    boolean isSavings() {
      return this == SAVINGS_SHARED || this == SAVINGS_BELOW_THE_MINIMUM;
    }
  }

  public Figures figures() {
    return figures(now).orElseThrow();
  }

  public Optional<Figures> figuresBefore() {
    return before == null ? Optional.empty() : figures(before);
  }

  Standing standing() {
    return Standing.of(figures());
  }

  /** Whether the year now stands on another side than before. */
  boolean isFlip() {
    return figuresBefore().filter(was -> Standing.of(was) != standing()).isPresent();
  }

  /** The savings or loss rate without its sign. */
  static Rate size(Figures figures) {
    var rate = figures.savingsRate();
    return rate.max(rate.negated());
  }

  private static Optional<Figures> figures(SettlementDetermined settlement) {
    return Optional.ofNullable(settlement.figures());
  }
}
