package org.trueup.assignment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.report.list.ListsReport;
import org.trueup.assignment.store.AssignmentOnFile;
import org.trueup.contracts.event.AssignmentDetermined;

/**
 * The event as it was announced, and where lists govern what they say one by one.
 *
 * @param withheld the places of counts of few beneficiaries that were left out for this caller, and
 *     of what would tell them
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssignmentView(
    @JsonUnwrapped AssignmentDetermined determined,
    @JsonUnwrapped @Nullable ListsReport report,
    @Nullable List<String> withheld) {

  static AssignmentView of(AssignmentOnFile onFile) {
    return new AssignmentView(onFile.event(), onFile.report(), null);
  }
}
