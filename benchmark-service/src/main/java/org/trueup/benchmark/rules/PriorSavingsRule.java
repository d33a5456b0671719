package org.trueup.benchmark.rules;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.trueup.contracts.value.Rate;

/** What savings of earlier performance years add to a benchmark. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PriorSavingsRule.None.class, name = "none"),
  @JsonSubTypes.Type(value = PriorSavingsRule.AddedOnRenewal.class, name = "added-on-renewal"),
  @JsonSubTypes.Type(value = PriorSavingsRule.Adjustment.class, name = "adjustment")
})
public sealed interface PriorSavingsRule {

  /** They add nothing. */
  record None() implements PriorSavingsRule {}

  /** The shared part of the first agreement's average savings: 42 CFR 425.602(c)(2)(ii). */
  record AddedOnRenewal() implements PriorSavingsRule {}

  /**
   * One of the adjustments an ACO may get: 42 CFR 425.658.
   *
   * @param share of the prorated average savings
   * @param cap as a share of national per capita expenditures
   */
  record Adjustment(Rate share, Rate cap) implements PriorSavingsRule {}
}
