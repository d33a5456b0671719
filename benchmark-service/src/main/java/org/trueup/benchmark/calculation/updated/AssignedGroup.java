package org.trueup.benchmark.calculation.updated;

import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.PersonYears;

/**
 * Newly or continuously assigned beneficiaries of one enrollment type; scores renormalized.
 *
 * @param riskScoreBy3 of the same group of BY3
 * @param demographicBy3 of the same group of BY3
 * @param personYears of the performance year; a group may be empty
 */
public record AssignedGroup(
    Factor riskScoreBy3,
    Factor riskScore,
    Factor demographicBy3,
    Factor demographic,
    PersonYears personYears) {

  /** The ratio in full, for newly assigned beneficiaries. */
  Factor riskScoreRatio() {
    return riskScore.over(riskScoreBy3);
  }

  /** For others, the risk score where it fell, and demographics alone where it did not. */
  Factor limitedRatio() {
    return riskScoreBy3.isMoreThan(riskScore) ? riskScoreRatio() : demographic.over(demographicBy3);
  }
}
