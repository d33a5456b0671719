package org.trueup.benchmark.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.audit.LineItem;

/** The words of one line of the tables. */
record TableWords(
    @JsonProperty(required = true) String title,
    @JsonProperty(required = true) LineItem.Unit unit,
    @Nullable String formula,
    @JsonProperty(required = true) List<String> cites) {
  static final String FILE = "report/benchmark-tables.yaml";
}
