package org.trueup.assignment.determination;

import org.jspecify.annotations.Nullable;
import org.trueup.assignment.calculation.ReportedTotals;
import org.trueup.messaging.Recorded;

/**
 * What became of totals that were sent.
 *
 * @param assignmentRevision the determination that stands; absent while no agreement covers the
 *     year
 */
public record RecordedTotals(Recorded<ReportedTotals> totals, @Nullable Long assignmentRevision) {}
