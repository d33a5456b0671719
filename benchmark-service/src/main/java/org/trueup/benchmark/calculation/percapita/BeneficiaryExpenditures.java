package org.trueup.benchmark.calculation.percapita;

import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;

/**
 * One beneficiary's expenditures, step by step. The order binds: annualize, truncate, complete,
 * weight.
 *
 * @param annualized as if the months were a whole year
 * @param truncated cut at the threshold; on dollars that are not completed
 * @param completed with claims not yet paid
 * @param weighted for the months that there were
 */
public record BeneficiaryExpenditures(
    Money annualized, Money truncated, Money completed, Money weighted, PersonYears personYears) {

  public static BeneficiaryExpenditures of(
      BeneficiaryYear year, TruncationThreshold threshold, Factor completion) {
    var annualized = year.payments().per(year.personYears());
    var truncated = threshold.truncate(annualized);
    var completed = truncated.times(completion);
    var weighted = completed.times(year.personYears());
    return new BeneficiaryExpenditures(
        annualized, truncated, completed, weighted, year.personYears());
  }
}
