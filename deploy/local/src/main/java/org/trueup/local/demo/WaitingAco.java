package org.trueup.local.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Map;
import org.trueup.contracts.value.AcoId;

/**
 * An ACO that signed and of which nothing else came but its quality.
 *
 * @param agreement as assignment-service takes it
 * @param quality as settlement-service takes it
 */
record WaitingAco(
    @JsonProperty(required = true) AcoId acoId,
    @JsonProperty(required = true) int performanceYear,
    @JsonProperty(required = true) LocalDate agreementStart,
    @JsonProperty(required = true) Map<String, Object> agreement,
    @JsonProperty(required = true) Map<String, Object> quality) {}
