package org.trueup.settlement.overview;

import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.AssignmentDetermined;
import org.trueup.settlement.inquiry.RecordedRevision;

/**
 * One revision in the course of a year.
 *
 * @param people the assignment that it rests on; absent where none is known
 * @param isOtherList whether that is another one than before
 * @param why it moved, in one clause; absent while it waits
 */
public record CourseEntry(
    RecordedRevision recorded,
    @Nullable AssignmentDetermined people,
    boolean isOtherList,
    @Nullable String why) {}
