package org.trueup.benchmark.calculation;

import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;

/**
 * National figures of one year, published for all ACOs.
 *
 * @param perCapita expenditures for each person year
 * @param meanRiskScore by which risk scores are renormalized
 * @param meanDemographicScore by which demographic scores are
 */
public record NationalFactors(
    ByEnrollmentType<Money> perCapita,
    ByEnrollmentType<Factor> meanRiskScore,
    ByEnrollmentType<Factor> meanDemographicScore) {}
