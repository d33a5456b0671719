package org.trueup.benchmark.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.trueup.contracts.value.Rate;

/**
 * The most that growth as projected may be.
 *
 * @param aboveNational how far it may go above national growth
 */
public record ProspectiveTrendCeiling(@JsonProperty("above-national") Rate aboveNational) {}
