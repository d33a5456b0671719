package org.trueup.assignment.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.report.list.ListsReport;
import org.trueup.contracts.event.AssignmentDetermined;

/** The event as it was announced, and where lists govern what they say one by one. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AssignmentBody(
    @JsonUnwrapped AssignmentDetermined determined, @JsonUnwrapped @Nullable ListsReport report) {}
