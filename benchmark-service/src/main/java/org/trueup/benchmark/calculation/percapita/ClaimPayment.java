package org.trueup.benchmark.calculation.percapita;

import org.trueup.contracts.value.Money;

/**
 * What Medicare paid on a line of a claim.
 *
 * @param claimType CMS's claim type: {@code 82} is durable medical equipment
 * @param code of the service or item, HCPCS
 */
public record ClaimPayment(String claimType, String code, Money amount) {}
