package org.trueup.benchmark.calculation.percapita;

import java.util.List;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;

/** Expenditures for each person year, of the people of one enrollment type in one year. */
public record PerCapitaExpenditures(Money total, PersonYears personYears, Money perCapita) {

  /**
   * Of people, none of them without a month.
   *
   * @throws IllegalArgumentException when there are no people
   */
  public static PerCapitaExpenditures of(
      List<BeneficiaryYear> people, TruncationThreshold threshold, Factor completion) {
    if (people.isEmpty()) {
      throw new IllegalArgumentException("expenditures per person year need people");
    }
    var total = Money.ZERO;
    var personYears = PersonYears.ZERO;
    for (var person : people) {
      total = total.plus(BeneficiaryExpenditures.of(person, threshold, completion).weighted());
      personYears = personYears.plus(person.personYears());
    }
    return new PerCapitaExpenditures(total, personYears, total.per(personYears));
  }
}
