package org.trueup.assignment.determination;

import org.jspecify.annotations.Nullable;
import org.trueup.assignment.store.ReportedFact;

/**
 * Reported totals that are on file, and what was determined from them.
 *
 * @param assignmentRevision the determination that stands; absent while no agreement covers the
 *     year
 * @param created whether there were none for the year before
 */
public record ReportedAssignment(
    ReportedFact fact, @Nullable Long assignmentRevision, boolean created) {}
