package org.trueup.local.published;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.SettlementInputsUsed.AdvanceEntry;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;

/**
 * How a file is laid out; the words of {@code layouts.yaml}, where each is explained.
 *
 * @param year the performance year of all rows, where no column says it
 * @param tracks flag columns; the one that says 1 names the track
 * @param otherwiseTrack the track where no flag is set
 */
record Layout(
    @JsonProperty(required = true) String title,
    @Nullable PerformanceYear year,
    @JsonProperty(value = "recognised-by", required = true) Set<String> recognisedBy,
    @Nullable Set<String> without,
    @JsonProperty("missing-name") @Nullable MissingName missingName,
    @JsonProperty(required = true) Map<Column, String> columns,
    @Nullable Map<String, Track> tracks,
    @JsonProperty("otherwise-track") @Nullable Track otherwiseTrack,
    @JsonProperty(required = true) PrintedUnit rates,
    @JsonProperty(required = true) PrintedUnit score,
    @JsonProperty(value = "score-decimals", required = true) int scoreDecimals,
    AdvanceEntry.@Nullable Kind advances) {

  /** A name that the header lacks, so that all later headers stand one to the left. */
  record MissingName(
      @JsonProperty(required = true) String name, @JsonProperty(required = true) String after) {}

  Layout {
    without = without == null ? Set.of() : Set.copyOf(without);
    tracks = tracks == null ? Map.of() : Map.copyOf(tracks);
  }

  boolean recognises(Collection<String> header) {
    return header.containsAll(recognisedBy) && without().stream().noneMatch(header::contains);
  }
}
