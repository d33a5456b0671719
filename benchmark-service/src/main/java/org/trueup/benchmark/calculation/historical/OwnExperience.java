package org.trueup.benchmark.calculation.historical;

import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;

/**
 * The beneficiaries assigned to the ACO in the benchmark years.
 *
 * @param perCapita expenditures for each person year
 * @param riskScores renormalized
 * @param latest person years of BY3
 */
public record OwnExperience(
    ByBenchmarkYear<ByEnrollmentType<Money>> perCapita,
    ByBenchmarkYear<ByEnrollmentType<Factor>> riskScores,
    TypeMix latest) {}
