package org.trueup.benchmark.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.trueup.contracts.value.Rate;

/**
 * What serving many beneficiaries with low income adds to a benchmark: the population adjustment,
 * called health equity benchmark adjustment before 2026. 42 CFR 425.662.
 *
 * @param leastShare of assigned beneficiaries with the Part D low-income subsidy or dual
 *     eligibility, from which on an ACO is eligible
 * @param cap as a share of national per capita expenditures
 */
public record PopulationRule(@JsonProperty("least-share") Rate leastShare, Rate cap) {}
