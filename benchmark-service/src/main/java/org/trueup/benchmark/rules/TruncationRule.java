package org.trueup.benchmark.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.trueup.contracts.value.Rate;

/**
 * Where a beneficiary's annualized expenditures are truncated: 42 CFR 425.601(a)(4), 425.602(a)(4).
 *
 * @param percentile of national expenditures, unweighted
 * @param population whose expenditures
 * @param bothSigns whether minus the amount binds too
 */
public record TruncationRule(
    Rate percentile, Population population, @JsonProperty("both-signs") boolean bothSigns) {

  /** Whose expenditures the percentile is taken of. */
  public enum Population {
    FEE_FOR_SERVICE,
    ASSIGNABLE
  }
}
