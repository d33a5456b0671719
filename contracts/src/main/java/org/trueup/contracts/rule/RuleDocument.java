package org.trueup.contracts.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.Track;

/** A rule file as it is written: exactly these keys and no others. */
record RuleDocument(
    @JsonProperty(required = true) String title,
    @JsonProperty(required = true) String unit,
    @JsonProperty(value = "dated-by", required = true) Axis datedBy,
    @JsonProperty(value = "reviewed-through", required = true) String reviewedThrough,
    @Nullable List<Entry> history,
    @Nullable Map<Track, List<Entry>> tracks) {

  enum Axis {
    @JsonProperty("performance-year")
    PERFORMANCE_YEAR,
    @JsonProperty("agreement-start")
    AGREEMENT_START
  }

  record Entry(
      @JsonProperty(required = true) String from,
      @Nullable String until,
      @JsonProperty(required = true) String cite,
      @JsonProperty(required = true) String source,
      @Nullable String provisional,
      @JsonProperty(required = true) JsonNode value) {}
}
