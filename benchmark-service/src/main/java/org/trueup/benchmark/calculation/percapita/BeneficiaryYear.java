package org.trueup.benchmark.calculation.percapita;

import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;

/**
 * One beneficiary in one year, in the months of one enrollment type.
 *
 * @param payments of those months
 * @param personYears those months; not zero
 */
public record BeneficiaryYear(Money payments, PersonYears personYears) {}
