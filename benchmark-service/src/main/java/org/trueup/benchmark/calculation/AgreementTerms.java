package org.trueup.benchmark.calculation;

/**
 * What a benchmark depends on of the agreement, besides its rule set.
 *
 * @param timesRegional the how-many-eth time the ACO is subject to a regional adjustment, from 1
 * @param yearOfAgreement the how-many-eth performance year of the agreement it is, from 1
 */
public record AgreementTerms(int timesRegional, int yearOfAgreement) {}
