package org.trueup.benchmark.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.trueup.contracts.value.Rate;

/**
 * The least that growth as projected may be.
 *
 * @param belowNational how far it may stay below national growth
 */
public record ProspectiveTrendFloor(@JsonProperty("below-national") Rate belowNational) {}
