package org.trueup.settlement.bench.reform;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.RevenueStatus;
import org.trueup.contracts.value.Track;

/**
 * An overlay as it is written: exactly these keys and no others.
 *
 * @param overlay its name
 * @param include names of others that come before its own rules, in this order
 */
record OverlayDocument(
    String overlay,
    @Nullable String title,
    @Nullable List<String> include,
    @JsonProperty("performance-years") @Nullable Years performanceYears,
    @Nullable Map<String, List<Entry>> rules) {

  /** Which performance years it is about at all. */
  record Years(@Nullable String from, @Nullable String until) {}

  /** A value from a year or agreement start on. */
  record Entry(
      String from,
      @Nullable String until,
      @Nullable JsonNode tracks,
      @Nullable Where where,
      @Nullable JsonNode value,
      @Nullable Rate add,
      @Nullable BigDecimal times,
      @Nullable String savings,
      @Nullable String losses) {}

  /** Whom it is for. */
  record Where(
      @Nullable Model model,
      @Nullable List<Track> tracks,
      @JsonProperty("revenue-status") @Nullable RevenueStatus revenueStatus,
      @JsonProperty("people-at-least") @Nullable Integer peopleAtLeast,
      @JsonProperty("people-below") @Nullable Integer peopleBelow) {
    static final Where EVERYBODY = new Where(null, null, null, null, null);
  }

  /** By the law in force, before the overlay. */
  enum Model {
    ONE_SIDED,
    TWO_SIDED
  }
}
