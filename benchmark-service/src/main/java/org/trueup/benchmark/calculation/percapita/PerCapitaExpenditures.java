package org.trueup.benchmark.calculation.percapita;

import java.util.List;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;

/** Expenditures for each person year, over the beneficiaries of one enrollment type in one year. */
public record PerCapitaExpenditures(Money total, PersonYears personYears, Money perCapita) {

  /**
   * The expenditures of beneficiaries, none of them without a month.
   *
   * @throws IllegalArgumentException when there are none
   */
  public static PerCapitaExpenditures of(
      List<BeneficiaryYear> beneficiaries, TruncationThreshold threshold, Factor completion) {
    if (beneficiaries.isEmpty()) {
      throw new IllegalArgumentException("expenditures per person year need beneficiaries");
    }
    var total = Money.ZERO;
    var personYears = PersonYears.ZERO;
    for (var year : beneficiaries) {
      total = total.plus(BeneficiaryExpenditures.of(year, threshold, completion).weighted());
      personYears = personYears.plus(year.personYears());
    }
    return new PerCapitaExpenditures(total, personYears, total.per(personYears));
  }
}
