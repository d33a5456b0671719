package org.trueup.assignment.calculation.opportunity;

import java.util.List;
import java.util.Set;

/**
 * Claims after final action, of everybody who was sent.
 *
 * @param marked claims with the demonstration number of the skilled nursing waiver
 * @param hasDiagnoses whether principal diagnoses were sent
 * @param hasRevenueCenters whether revenue centers were sent
 */
public record ClaimsOfPopulation(
    List<FacilityClaim> claims,
    List<ProfessionalLine> lines,
    Set<String> marked,
    boolean hasDiagnoses,
    boolean hasRevenueCenters) {

  public ClaimsOfPopulation {
    claims = List.copyOf(claims);
    lines = List.copyOf(lines);
    marked = Set.copyOf(marked);
  }

  /** Those of the months in which their beneficiary is assigned. */
  public ClaimsOfPopulation of(AssignedMonths assigned) {
    return new ClaimsOfPopulation(
        claims.stream()
            .filter(claim -> assigned.isAssigned(claim.person(), claim.set().from()))
            .toList(),
        lines.stream()
            .filter(line -> assigned.isAssigned(line.person(), line.service().day()))
            .toList(),
        marked,
        hasDiagnoses,
        hasRevenueCenters);
  }
}
