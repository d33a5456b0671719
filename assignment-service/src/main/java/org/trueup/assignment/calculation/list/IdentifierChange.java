package org.trueup.assignment.calculation.list;

/**
 * A beneficiary got a new identifier.
 *
 * @param current as packed by {@link Mbi}
 * @param previous the one before it
 */
public record IdentifierChange(long current, long previous) {}
