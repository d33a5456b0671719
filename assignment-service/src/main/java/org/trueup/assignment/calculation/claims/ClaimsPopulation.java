package org.trueup.assignment.calculation.claims;

import java.util.List;
import java.util.Map;

/**
 * Everything that assignment by claims looks at: the people of an ACO's market, where they went,
 * and whose practices those are.
 *
 * @param people in the order in which they came
 * @param lines by person
 */
public record ClaimsPopulation(
    List<CandidateBeneficiary> people,
    Map<Long, List<ClaimLine>> lines,
    Participants participants) {}
