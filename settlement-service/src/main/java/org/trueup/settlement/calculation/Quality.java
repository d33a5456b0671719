package org.trueup.settlement.calculation;

import java.util.Optional;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.rules.HealthEquityAdjustment;

/**
 * Whether the ACO met the quality performance standard: 42 CFR 425.502, 425.512. The rule that a
 * score was adjusted by for health equity stands beside it.
 */
public sealed interface Quality {

  /** Met, with this score. Complete reporting in a first performance year counts as 100%. */
  record MetStandard(Rate score, Optional<Ruled<HealthEquityAdjustment>> adjustedBy)
      implements Quality {
    public MetStandard(Rate score) {
      this(score, Optional.empty());
    }
  }

  /** Only the alternative standard met (PY2023 on): the health-equity-adjusted score counts. */
  record MetAlternativeStandard(Rate score, Optional<Ruled<HealthEquityAdjustment>> adjustedBy)
      implements Quality {
    public MetAlternativeStandard(Rate score) {
      this(score, Optional.empty());
    }
  }

  /** Not met: no savings, and the highest loss rate. */
  record NotMet() implements Quality {}

  /** The score that counts; empty where none does. */
  default Optional<Rate> scoreIfMet() {
    return switch (this) {
      case MetStandard met -> Optional.of(met.score);
      case MetAlternativeStandard met -> Optional.of(met.score);
      case NotMet none -> Optional.empty();
    };
  }
}
