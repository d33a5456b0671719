package org.trueup.benchmark.calculation.updated;

import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;

/** The risk of a performance year's beneficiaries, in the way that the rules look at it. */
public sealed interface PerformanceRisk {

  /**
   * Risk by type; scores renormalized.
   *
   * @param riskScores of the performance year
   * @param demographicGrowth performance year over BY3; one where the rules have no use for it
   */
  record ByType(ByEnrollmentType<Factor> riskScores, ByEnrollmentType<Factor> demographicGrowth)
      implements PerformanceRisk {}

  /** Newly and continuously assigned beneficiaries apart, by type: agreements before July 2019. */
  record ByGroup(
      ByEnrollmentType<AssignedGroup> newly, ByEnrollmentType<AssignedGroup> continuously)
      implements PerformanceRisk {}
}
