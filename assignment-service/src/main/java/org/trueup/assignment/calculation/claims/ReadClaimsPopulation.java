package org.trueup.assignment.calculation.claims;

import java.util.List;

/**
 * A claims population as it was read, without a fault.
 *
 * @param sha256 of its tables, however they were packed
 * @param warnings what was odd in them
 */
public record ReadClaimsPopulation(
    ClaimsPopulation population, String sha256, List<String> warnings) {}
