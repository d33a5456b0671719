package org.trueup.settlement.rules;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.Rate;

/** How the share of losses an ACO owes is found: 42 CFR 425.605(d), 425.606(f), 425.610(f). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = LossRate.Fixed.class, name = "fixed"),
  @JsonSubTypes.Type(
      value = LossRate.OneMinusFinalSharingRate.class,
      name = "one-minus-final-sharing-rate"),
  @JsonSubTypes.Type(
      value = LossRate.OneMinusMaximumRateTimesQuality.class,
      name = "one-minus-maximum-rate-times-quality")
})
public sealed interface LossRate {

  /** The same for every ACO of the track. */
  record Fixed(Rate rate) implements LossRate {}

  /** What the final sharing rate leaves, within bounds. */
  record OneMinusFinalSharingRate(@Nullable Rate minimum, Rate maximum) implements LossRate {}

  /** What the maximum sharing rate times the quality score leaves, within bounds. */
  record OneMinusMaximumRateTimesQuality(@Nullable Rate minimum, Rate maximum)
      implements LossRate {}
}
