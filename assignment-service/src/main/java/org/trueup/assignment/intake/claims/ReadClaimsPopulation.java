package org.trueup.assignment.intake.claims;

import java.util.List;
import org.trueup.assignment.calculation.claims.ClaimsPopulation;

/**
 * A market as it was read, without a fault.
 *
 * @param sha256 of its tables, however they were packed
 */
public record ReadClaimsPopulation(ClaimsPopulation market, String sha256, List<String> warnings) {}
