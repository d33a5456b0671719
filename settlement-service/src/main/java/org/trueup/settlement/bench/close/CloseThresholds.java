package org.trueup.settlement.bench.close;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.trueup.contracts.rule.RuleFolder;
import org.trueup.contracts.rule.RuleHistory;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Rate;

/**
 * From when on an amount is probable enough.
 *
 * @param probableSavings how many of the likely years must earn at least what is booked
 * @param probableLoss how many must owe before losses are accrued
 * @param disclosedLoss how many must owe before that is disclosed
 */
public record CloseThresholds(
    @JsonProperty("probable-savings") Rate probableSavings,
    @JsonProperty("probable-loss") Rate probableLoss,
    @JsonProperty("disclosed-loss") Rate disclosedLoss) {

  /** Reads the file that ships with the service. */
  public static RuleHistory<PerformanceYear, CloseThresholds> read() {
    return RuleFolder.of(CloseThresholds.class, "bench")
        .carryingForward(true)
        .byYear("close-policy.yaml", CloseThresholds.class);
  }
}
