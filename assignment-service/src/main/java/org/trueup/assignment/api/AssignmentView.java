package org.trueup.assignment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.report.list.ListsReport;
import org.trueup.assignment.store.AssignmentOnFile;
import org.trueup.contracts.event.AssignmentDetermined;

/** The event as it was announced, and where lists govern what they say one by one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssignmentView(
    @JsonUnwrapped AssignmentDetermined determined, @JsonUnwrapped @Nullable ListsReport report) {

  static AssignmentView of(AssignmentOnFile onFile) {
    return new AssignmentView(onFile.event(), onFile.report());
  }
}
