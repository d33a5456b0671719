package org.trueup.assignment.crosswalk;

/**
 * Who sends or withdraws a crosswalk.
 *
 * @param by the sender's name
 * @param ofAllAcos whether it may concern beneficiaries of any ACO, and not only of the one it is
 *     sent for
 */
public record Sender(String by, boolean ofAllAcos) {}
