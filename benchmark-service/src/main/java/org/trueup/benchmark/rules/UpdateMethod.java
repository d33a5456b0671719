package org.trueup.benchmark.rules;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How a historical benchmark becomes that of a performance year. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = UpdateMethod.FlatDollars.class, name = "national-flat-dollars"),
  @JsonSubTypes.Type(value = UpdateMethod.RegionalGrowth.class, name = "regional-growth"),
  @JsonSubTypes.Type(value = UpdateMethod.TwoWayBlend.class, name = "national-regional-blend"),
  @JsonSubTypes.Type(value = UpdateMethod.ThreeWayBlend.class, name = "three-way-blend")
})
public sealed interface UpdateMethod {

  /** The dollars by which national per capita expenditures grew: 42 CFR 425.602(b). */
  record FlatDollars(Added added) implements UpdateMethod {
    /** Where in the chain the dollars come. */
    public enum Added {
      BEFORE_RISK_ADJUSTMENT,
      AFTER_RISK_ADJUSTMENT
    }
  }

  /** Growth in the ACO's regional service area: 42 CFR 425.603(d). */
  record RegionalGrowth() implements UpdateMethod {}

  /** National and regional growth, by the ACO's share of its region: 42 CFR 425.601(b). */
  record TwoWayBlend() implements UpdateMethod {}

  /**
   * The two-way blend and the accountable care prospective trend, by the {@link
   * ProspectiveTrendWeight} of the performance year: 42 CFR 425.652(b)(4).
   */
  record ThreeWayBlend() implements UpdateMethod {}
}
