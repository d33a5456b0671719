package org.trueup.local.published;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.SettlementInputsUsed.AdvanceEntry;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;

/**
 * How a file is laid out; the words of {@code layouts.yaml}, where each is explained.
 *
 * @param year the performance year of all rows, where no column says it
 * @param columns headers that differ from those of most files
 * @param otherwiseTrack the track where no flag is set
 */
record Layout(
    @JsonProperty(required = true) String title,
    @Nullable PerformanceYear year,
    @JsonProperty(value = "recognized-by", required = true) List<String> recognizedBy,
    List<String> without,
    @JsonProperty("missing-name") @Nullable MissingName missingName,
    Map<Column, List<String>> columns,
    @JsonProperty("otherwise-track") @Nullable Track otherwiseTrack,
    @JsonProperty(required = true) PrintedUnit rates,
    @JsonProperty(required = true) PrintedUnit score,
    @JsonProperty(value = "score-decimals", required = true) int scoreDecimals,
    AdvanceEntry.@Nullable Kind advances) {

  /** A name that the header lacks, so that all later headers stand one to the left. */
  record MissingName(
      @JsonProperty(required = true) String name, @JsonProperty(required = true) String after) {}

  Layout {
    without = without == null ? List.of() : List.copyOf(without);
    columns = columns == null ? Map.of() : Map.copyOf(columns);
  }

  boolean recognizes(Header header) {
    return recognizedBy.stream().allMatch(header::has) && without().stream().noneMatch(header::has);
  }

  /** With the name that CMS left out, so that headers stand over their values again. */
  Header complete(Header header) {
    if (missingName == null || header.has(missingName.name())) {
      return header;
    }
    var names = new ArrayList<>(header.names());
    names.add(header.position(missingName.after()).orElseThrow() + 1, missingName.name());
    return new Header(names);
  }
}
