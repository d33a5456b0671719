package org.trueup.settlement.bench.tracks;

import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.bench.projection.LikelyAmounts;

/**
 * The caution at which two tracks are worth the same: below it the bold one is, above it the
 * cautious one.
 *
 * @param caution from 0 to 1
 */
public record Tie(String bold, String cautious, Rate caution) {

  /** A track, or one for each year, with what it may bring. */
  public record Choice(String name, LikelyAmounts amounts) {

    /**
     * The certainty equivalent, in cents half up: what a certain amount would have to be.
     *
     * @param caution the weight of the worst tenth
     */
    public Money certaintyEquivalent(Rate caution) {
      return amounts
          .expected()
          .times(caution.complement())
          .plus(amounts.worstTenth().times(caution))
          .toCents(RoundingMode.HALF_UP);
    }

    /** Whether another brings at least as much in both, and more in one. */
    public boolean isDominatedBy(Choice other) {
      var expected = other.amounts.expected().compareTo(amounts.expected());
      var worst = other.amounts.worstTenth().compareTo(amounts.worstTenth());
      return expected >= 0 && worst >= 0 && (expected > 0 || worst > 0);
    }
  }

  /** All ties of the choices, the bold ones in their order. */
  public static List<Tie> among(List<Choice> choices) {
    var ties = new ArrayList<Tie>();
    for (var bold : choices) {
      for (var cautious : choices) {
        of(bold, cautious).ifPresent(ties::add);
      }
    }
    return List.copyOf(ties);
  }

  /** Those that no other dominates: the efficient frontier, in their order. */
  public static List<Choice> frontier(List<Choice> choices) {
    return choices.stream()
        .filter(choice -> choices.stream().noneMatch(choice::isDominatedBy))
        .toList();
  }

  private static Optional<Tie> of(Choice bold, Choice cautious) {
    var more = bold.amounts.expected().minus(cautious.amounts.expected());
    var worse = cautious.amounts.worstTenth().minus(bold.amounts.worstTenth());
    return more.isPositive() && worse.isPositive()
        ? Optional.of(
            new Tie(
                bold.name,
                cautious.name,
                new Rate(more.amount().divide(more.plus(worse).amount(), MathContext.DECIMAL128))))
        : Optional.empty();
  }
}
