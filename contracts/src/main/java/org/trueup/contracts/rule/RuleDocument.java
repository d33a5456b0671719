package org.trueup.contracts.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.Track;

/** A rule file as it is written: exactly these keys and no others. */
record RuleDocument(
    String title,
    String unit,
    @JsonProperty("dated-by") Axis datedBy,
    @JsonProperty("reviewed-through") String reviewedThrough,
    @Nullable List<Entry> history,
    @Nullable Map<Track, List<Entry>> tracks) {

  enum Axis {
    @JsonProperty("performance-year")
    PERFORMANCE_YEAR,
    @JsonProperty("agreement-start")
    AGREEMENT_START
  }

  record Entry(
      String from,
      @Nullable String until,
      String cite,
      String source,
      @Nullable String provisional,
      JsonNode value) {}
}
