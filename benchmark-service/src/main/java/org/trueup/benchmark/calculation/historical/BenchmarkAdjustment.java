package org.trueup.benchmark.calculation.historical;

import java.util.Optional;
import org.trueup.benchmark.rules.PriorSavingsRule;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Money;

/**
 * The one adjustment that a historical benchmark gets: 42 CFR 425.652(a)(8).
 *
 * @param amounts for each person year of each type
 */
public record BenchmarkAdjustment(Kind kind, ByEnrollmentType<Money> amounts) {

  /** Which one it is. */
  public enum Kind {
    NONE,
    REGIONAL,
    PRIOR_SAVINGS,
    POPULATION
  }

  static BenchmarkAdjustment of(
      Optional<RegionalAdjustment> regional,
      PriorSavings savings,
      Optional<PopulationAdjustment> population,
      PriorSavingsRule rule) {
    return switch (rule) {
      case PriorSavingsRule.None none -> regional.map(BenchmarkAdjustment::regional).orElse(none());
      case PriorSavingsRule.AddedOnRenewal renewal -> savings.eligible() ? flat(savings) : none();
      case PriorSavingsRule.Adjustment choice ->
          highest(regional, flatOnes(savings, population)).orElse(none());
    };
  }

  /** The highest of those that are above zero; no negative regional adjustment is made. */
  private static Optional<BenchmarkAdjustment> highest(
      Optional<RegionalAdjustment> regional, Optional<BenchmarkAdjustment> flat) {
    var positive = regional.filter(adjustment -> adjustment.single().isPositive());
    return positive
        .filter(it -> flat.isEmpty() || it.single().isAtLeast(flat.get().amounts().esrd()))
        .map(BenchmarkAdjustment::regional)
        .or(() -> flat);
  }

  private static Optional<BenchmarkAdjustment> flatOnes(
      PriorSavings savings, Optional<PopulationAdjustment> population) {
    var saved = Optional.of(savings).filter(PriorSavings::eligible);
    return population
        .filter(PopulationAdjustment::eligible)
        .filter(it -> saved.isEmpty() || !saved.get().amount().isAtLeast(it.amount()))
        .map(it -> flat(Kind.POPULATION, it.amount()))
        .or(() -> saved.map(BenchmarkAdjustment::flat));
  }

  private static BenchmarkAdjustment regional(RegionalAdjustment adjustment) {
    return new BenchmarkAdjustment(Kind.REGIONAL, adjustment.amounts());
  }

  private static BenchmarkAdjustment flat(PriorSavings savings) {
    return flat(Kind.PRIOR_SAVINGS, savings.amount());
  }

  private static BenchmarkAdjustment flat(Kind kind, Money amount) {
    return new BenchmarkAdjustment(kind, ByEnrollmentType.of(type -> amount));
  }

  private static BenchmarkAdjustment none() {
    return new BenchmarkAdjustment(Kind.NONE, ByEnrollmentType.of(type -> Money.ZERO));
  }
}
