package org.trueup.benchmark.calculation.historical;

import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;

/** How many person years each enrollment type has, and averages over the types. */
public record TypeMix(ByEnrollmentType<PersonYears> personYears) {

  public PersonYears total() {
    return personYears.reduce(PersonYears::plus);
  }

  /** The part of each type in the whole. */
  public ByEnrollmentType<Rate> shares() {
    var total = total();
    return personYears.map(years -> years.shareOf(total));
  }

  /** Dollars of the whole population, of an amount for each person year of each type. */
  public Money total(ByEnrollmentType<Money> perCapita) {
    return perCapita.zip(personYears, Money::times).reduce(Money::plus);
  }

  /** One amount for each person year; the division comes last. */
  public Money average(ByEnrollmentType<Money> perCapita) {
    return total(perCapita).per(total());
  }

  /** An average of shares, by person years. */
  public Rate averageShare(ByEnrollmentType<Rate> shares) {
    var perDollar = shares.map(share -> new Money(share.fraction()));
    return Rate.ofFraction(average(perDollar).amount());
  }

  public PersonYears of(EnrollmentType type) {
    return personYears.of(type);
  }
}
