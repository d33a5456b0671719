package org.trueup.settlement.calculation;

import java.util.Optional;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.rules.HealthEquityAdjustment;
import org.trueup.settlement.rules.QualityStandardOfYear;

/**
 * Whether the ACO met the quality performance standard: 42 CFR 425.502, 425.512. The rule that a
 * score was adjusted by for health equity stands beside it, and the standard that a score was held
 * against where CMS did not say what was met.
 */
public sealed interface Quality {

  /** Met, with this score. Complete reporting in a first performance year counts as 100%. */
  record MetStandard(
      Rate score,
      Optional<Ruled<HealthEquityAdjustment>> adjustedBy,
      Optional<Ruled<QualityStandardOfYear>> judgedBy)
      implements Quality {
    public MetStandard(Rate score) {
      this(score, Optional.empty(), Optional.empty());
    }
  }

  /** Only the alternative standard met (PY2023 on): the health-equity-adjusted score counts. */
  record MetAlternativeStandard(
      Rate score,
      Optional<Ruled<HealthEquityAdjustment>> adjustedBy,
      Optional<Ruled<QualityStandardOfYear>> judgedBy)
      implements Quality {
    public MetAlternativeStandard(Rate score) {
      this(score, Optional.empty(), Optional.empty());
    }
  }

  /** Not met: no savings, and the highest loss rate. */
  record NotMet() implements Quality {}

  /**
   * What a score comes to by itself, for a what-if: the standard is met at or above the year's
   * score; below it the alternative standard, where the year has one.
   *
   * @param standard of the year; before PY2021 there is none, and any score earns its share
   */
  static Quality ofScore(Rate score, Optional<Ruled<QualityStandardOfYear>> standard) {
    var least = standard.map(rule -> rule.value().score()).orElse(Rate.ZERO);
    if (score.isAtLeast(least)) {
      return new MetStandard(score, Optional.empty(), standard);
    }
    return standard.filter(rule -> rule.value().alternative() != null).isPresent()
        ? new MetAlternativeStandard(score, Optional.empty(), standard)
        : new NotMet();
  }

  /** The score that counts; empty where none does. */
  default Optional<Rate> scoreIfMet() {
    return switch (this) {
      case MetStandard met -> Optional.of(met.score);
      case MetAlternativeStandard met -> Optional.of(met.score);
      case NotMet none -> Optional.empty();
    };
  }
}
