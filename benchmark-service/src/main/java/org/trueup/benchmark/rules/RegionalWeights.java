package org.trueup.benchmark.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.trueup.contracts.value.Rate;

/** How much of the difference between region and ACO adjusts a benchmark: 42 CFR 425.601(f). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = RegionalWeights.None.class, name = "none"),
  @JsonSubTypes.Type(value = RegionalWeights.BySpending.class, name = "by-spending")
})
public sealed interface RegionalWeights {

  /** No regional adjustment. */
  record None() implements RegionalWeights {}

  /**
   * A share that depends on how often the ACO is subject to an adjustment; the last share stays.
   *
   * @param lowerSpending for an ACO that spends less than its region
   * @param higherSpending for one that spends more
   */
  record BySpending(
      @JsonProperty("lower-spending") List<Rate> lowerSpending,
      @JsonProperty("higher-spending") List<Rate> higherSpending)
      implements RegionalWeights {
    public BySpending {
      lowerSpending = List.copyOf(lowerSpending);
      higherSpending = List.copyOf(higherSpending);
    }

    /**
     * The share of one adjustment.
     *
     * @param adjustmentCount which adjustment of the ACO it is, counting from 1
     */
    public Rate at(int adjustmentCount, boolean spendsLess) {
      var shares = spendsLess ? lowerSpending : higherSpending;
      return shares.get(Math.min(adjustmentCount, shares.size()) - 1);
    }
  }
}
