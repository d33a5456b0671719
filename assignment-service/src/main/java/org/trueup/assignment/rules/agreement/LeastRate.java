package org.trueup.assignment.rules.agreement;

import org.trueup.contracts.value.Rate;

/** The least that a minimum rate may be that CMS sets for a population below the scale. */
public record LeastRate(Rate least) {}
