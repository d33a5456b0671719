package org.trueup.benchmark.rules;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.trueup.contracts.value.Rate;

/** How far a regional adjustment may go: 42 CFR 425.601(a)(8)(ii)(C), 425.656(c)(3). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RegionalCaps.None.class, name = "none"),
  @JsonSubTypes.Type(value = RegionalCaps.BySign.class, name = "by-sign")
})
public sealed interface RegionalCaps {

  /** As far as it goes: there are no caps. */
  record None() implements RegionalCaps {}

  /** Shares of national per capita expenditures, both positive. */
  record BySign(Rate positive, Rate negative) implements RegionalCaps {}
}
