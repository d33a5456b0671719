package org.trueup.benchmark.calculation;

import java.util.Optional;
import org.trueup.contracts.rule.PerformanceYears.Length;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;

/**
 * An amount in total dollars of a performance year.
 *
 * @param total in dollars; absent while a per capita amount waits for its person years
 * @param perCapita for each person year, where it was reported so
 * @param lengthRule how long the year is, where the total depends on it
 */
public record YearTotal(
    Optional<Money> total, Optional<Money> perCapita, Optional<Ruled<Length>> lengthRule) {

  /** Of an amount as it was reported or computed. */
  public static YearTotal of(
      ReportedAmount reported, Optional<PersonYears> personYears, Ruled<Length> length) {
    return switch (reported) {
      case ReportedAmount.Total amount ->
          new YearTotal(Optional.of(amount.total()), Optional.empty(), Optional.empty());
      case ReportedAmount.PerCapita amount -> {
        var perCapita = amount.perPersonYear();
        var total = personYears.map(years -> total(perCapita, years, length.value()));
        yield new YearTotal(total, Optional.of(perCapita), Optional.of(length));
      }
    };
  }

  /**
   * Per capita figures cover twelve months; of a shorter performance year only its months count (42
   * CFR 425.609).
   */
  private static Money total(Money perCapita, PersonYears personYears, Length length) {
    var monthsOfOnePerson = PersonYears.ofMonths(length.months());
    var perPerson = perCapita.times(monthsOfOnePerson);
    return perPerson.times(personYears);
  }
}
