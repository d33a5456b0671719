package org.trueup.benchmark.calculation.historical;

import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;

/**
 * Assignable beneficiaries of one enrollment type in one county and year, and the ACO's part of
 * them.
 *
 * @param perCapita expenditures for each person year
 * @param riskScore renormalized
 * @param demographicScore renormalized; one where the rules have no use for it
 * @param assignable person years of all assignable beneficiaries
 * @param assigned person years of those assigned to the ACO
 */
public record CountyFigures(
    Money perCapita,
    Factor riskScore,
    Factor demographicScore,
    PersonYears assignable,
    PersonYears assigned) {}
