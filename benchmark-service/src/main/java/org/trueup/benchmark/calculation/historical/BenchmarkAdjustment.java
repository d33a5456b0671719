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
    PRIOR_SAVINGS
  }

  static BenchmarkAdjustment of(
      Optional<RegionalAdjustment> regional, PriorSavings savings, PriorSavingsRule rule) {
    return switch (rule) {
      case PriorSavingsRule.None none -> regional.map(BenchmarkAdjustment::regional).orElse(none());
      case PriorSavingsRule.AddedOnRenewal renewal -> savings.eligible() ? flat(savings) : none();
      case PriorSavingsRule.Adjustment choice -> choice(regional, savings);
    };
  }

  /** The larger of the two; without earlier savings no negative regional adjustment is made. */
  private static BenchmarkAdjustment choice(
      Optional<RegionalAdjustment> regional, PriorSavings savings) {
    var positive = regional.filter(adjustment -> adjustment.single().isPositive());
    if (!savings.eligible()) {
      return positive.map(BenchmarkAdjustment::regional).orElse(none());
    }
    return positive
        .filter(adjustment -> adjustment.single().isAtLeast(savings.amount()))
        .map(BenchmarkAdjustment::regional)
        .orElseGet(() -> flat(savings));
  }

  private static BenchmarkAdjustment regional(RegionalAdjustment adjustment) {
    return new BenchmarkAdjustment(Kind.REGIONAL, adjustment.amounts());
  }

  private static BenchmarkAdjustment flat(PriorSavings savings) {
    return new BenchmarkAdjustment(
        Kind.PRIOR_SAVINGS, ByEnrollmentType.of(type -> savings.amount()));
  }

  private static BenchmarkAdjustment none() {
    return new BenchmarkAdjustment(Kind.NONE, ByEnrollmentType.of(type -> Money.ZERO));
  }
}
