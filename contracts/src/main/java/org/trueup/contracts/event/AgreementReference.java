package org.trueup.contracts.event;

import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.RuleSet;

/**
 * The agreement a performance year belongs to.
 *
 * @param start its first day
 * @param ruleSet the rules its start chooses
 * @param period which agreement of the ACO it is, from 1
 * @param yearOfAgreement which of its performance years is meant, from 1
 */
public record AgreementReference(
    AgreementStart start, RuleSet ruleSet, int period, int yearOfAgreement) {}
