package org.trueup.benchmark.calculation;

import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;

/**
 * The beneficiaries assigned to the ACO in one benchmark year.
 *
 * @param perCapita expenditures for each person year, truncated and completed
 * @param riskScores as the model gives them
 * @param dualPersonYears those of dual eligibles, over all types; zero where no rule asks
 */
public record OwnYear(
    ByEnrollmentType<Money> perCapita,
    ByEnrollmentType<PersonYears> personYears,
    ByEnrollmentType<Factor> riskScores,
    PersonYears dualPersonYears) {}
