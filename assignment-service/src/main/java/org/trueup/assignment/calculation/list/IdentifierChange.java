package org.trueup.assignment.calculation.list;

/**
 * A beneficiary got a new identifier.
 *
 * @param line where it stands in what was sent
 * @param current as packed by {@link Mbi}
 * @param previous the one before it
 */
public record IdentifierChange(long line, long current, long previous) {}
