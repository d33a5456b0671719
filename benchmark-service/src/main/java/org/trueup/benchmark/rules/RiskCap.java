package org.trueup.benchmark.rules;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.trueup.contracts.value.Rate;

/** How far risk scores may grow between the last benchmark year and a performance year. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RiskCap.None.class, name = "none"),
  @JsonSubTypes.Type(value = RiskCap.ByGroup.class, name = "newly-and-continuously-assigned"),
  @JsonSubTypes.Type(value = RiskCap.Fixed.class, name = "fixed-cap"),
  @JsonSubTypes.Type(value = RiskCap.DemographicGrowth.class, name = "demographic-growth-and-more")
})
public sealed interface RiskCap {

  /** As far as they do: there is no cap. */
  record None() implements RiskCap {}

  /** Newly assigned beneficiaries in full, others by demographic scores: 42 CFR 425.604(a). */
  record ByGroup() implements RiskCap {}

  /** By a fixed rate in each enrollment type: 42 CFR 425.605(a)(1)(i). */
  record Fixed(Rate growth) implements RiskCap {}

  /** As much as demographic scores grow over all types, and more: 42 CFR 425.605(a)(1)(ii). */
  record DemographicGrowth(Rate more) implements RiskCap {}
}
