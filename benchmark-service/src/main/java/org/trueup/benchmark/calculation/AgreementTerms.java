package org.trueup.benchmark.calculation;

/**
 * What a benchmark depends on in the agreement, besides its rules.
 *
 * @param regionalAdjustmentCount which regional adjustment of the ACO this is, counting from 1
 */
public record AgreementTerms(int regionalAdjustmentCount) {}
