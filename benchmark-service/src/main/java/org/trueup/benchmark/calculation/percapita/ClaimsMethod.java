package org.trueup.benchmark.calculation.percapita;

import java.util.Optional;
import org.trueup.benchmark.rules.AnomalousBilling;
import org.trueup.benchmark.rules.CompletionFactors;
import org.trueup.benchmark.rules.TruncationRule;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;

/**
 * How expenditures are made of a year's claims.
 *
 * @param anomalousBilling what counts nowhere; empty for years before there was such a rule
 * @param thresholds of truncation, national, for each person year
 */
public record ClaimsMethod(
    Optional<Ruled<AnomalousBilling>> anomalousBilling,
    Ruled<TruncationRule> truncation,
    Ruled<CompletionFactors> completion,
    ByEnrollmentType<Money> thresholds) {

  boolean leavesOut(ClaimPayment claim) {
    return anomalousBilling
        .filter(rule -> rule.value().leavesOut(claim.claimType(), claim.code()))
        .isPresent();
  }

  TruncationThreshold threshold(EnrollmentType type) {
    return new TruncationThreshold(thresholds.of(type), truncation.value().bothSigns());
  }

  /** What claims that are paid later than three months after the year will add. */
  public Factor completionFactor() {
    return completion.value().annual();
  }
}
