package org.trueup.local.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.trueup.contracts.value.Money;

/**
 * A year that CMS determined, reopened and determined again: 42 CFR 425.315.
 *
 * @param more what the second amount is more than the first
 * @param moreBenchmark by how much the total benchmark is higher in it
 */
record ReopenedYear(
    @JsonProperty(required = true) LocalDate determined,
    @JsonProperty(required = true) LocalDate reopened,
    @JsonProperty(required = true) LocalDate revised,
    @JsonProperty(required = true) Money more,
    @JsonProperty(required = true) Money moreBenchmark) {}
