package org.trueup.settlement.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.trueup.contracts.value.Rate;

/** The most an ACO can owe: 42 CFR 425.605(d), 425.606(g), 425.610(g). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = LossLimit.OfBenchmark.class, name = "of-benchmark"),
  @JsonSubTypes.Type(value = LossLimit.ByYearInTrack.class, name = "by-year-in-track"),
  @JsonSubTypes.Type(value = LossLimit.OfRevenue.class, name = "of-revenue"),
  @JsonSubTypes.Type(value = LossLimit.ByStructure.class, name = "by-structure")
})
public sealed interface LossLimit {

  /** A share of the total updated benchmark. */
  record OfBenchmark(Rate share) implements LossLimit {}

  /**
   * A share of the total updated benchmark that grows with the years in the track; the last stays.
   */
  record ByYearInTrack(List<Rate> shares) implements LossLimit {
    public ByYearInTrack {
      shares = List.copyOf(shares);
    }

    /** The share in the how-many-eth year, from 1. */
    public Rate inYear(int yearInTrack) {
      return shares.get(Math.min(yearInTrack, shares.size()) - 1);
    }
  }

  /** A share of participant revenue, or of the total updated benchmark where that is less. */
  record OfRevenue(Rate revenue, Rate ceiling) implements LossLimit {}

  /** Track 1+: one share of the benchmark, or the revenue's, by who owns the participants. */
  record ByStructure(
      @JsonProperty("benchmark-based") Rate benchmarkBased,
      @JsonProperty("revenue-based") RevenueBased revenueBased)
      implements LossLimit {

    /** The two shares of the revenue-based limit. */
    public record RevenueBased(Rate revenue, Rate ceiling) {}
  }
}
