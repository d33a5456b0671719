package org.trueup.assignment.calculation.claims;

import java.util.List;
import java.util.Map;

/**
 * Everything that claims-based assignment looks at: the candidates for an ACO, where they went, and
 * whose practices those are.
 *
 * @param candidates in the order in which they came
 * @param lines claim lines by identifier
 */
public record ClaimsPopulation(
    List<CandidateBeneficiary> candidates,
    Map<Long, List<ClaimLine>> lines,
    Participants participants) {}
