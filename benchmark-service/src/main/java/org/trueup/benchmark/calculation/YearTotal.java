package org.trueup.benchmark.calculation;

import java.util.Optional;
import org.trueup.benchmark.calculation.historical.TypeMix;
import org.trueup.contracts.rule.PerformanceYears.Length;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;

/**
 * An amount in total dollars of a performance year.
 *
 * @param total in dollars; absent while a per capita amount waits for its person years
 * @param byType the part of each enrollment type, where it was reported so
 * @param perCapita for each person year, where it was reported so, or by type
 * @param lengthRule how long the year is, where the total depends on it
 */
public record YearTotal(
    Optional<Money> total,
    Optional<ByEnrollmentType<Money>> byType,
    Optional<Money> perCapita,
    Optional<Ruled<Length>> lengthRule) {

  /** The total of an amount as it was reported or computed. */
  public static YearTotal of(
      ReportedAmount reported, Optional<AssignedPopulation> population, Ruled<Length> length) {
    return switch (reported) {
      case ReportedAmount.Total amount ->
          new YearTotal(
              Optional.of(amount.total()), Optional.empty(), Optional.empty(), Optional.empty());
      case ReportedAmount.PerCapita amount -> {
        var perCapita = amount.perPersonYear();
        var total = population.map(all -> total(perCapita, all.personYears(), length.value()));
        yield new YearTotal(total, Optional.empty(), Optional.of(perCapita), Optional.of(length));
      }
      case ReportedAmount.PerCapitaByType amount ->
          byType(
              amount.perPersonYear(),
              population.flatMap(AssignedPopulation::byType).map(TypeMix::new),
              length);
    };
  }

  /** Each type has its own person years; one sum at the end. */
  private static YearTotal byType(
      ByEnrollmentType<Money> perCapita, Optional<TypeMix> mix, Ruled<Length> length) {
    var parts =
        mix.map(
            types ->
                perCapita.zip(
                    types.personYears(), (amount, years) -> total(amount, years, length.value())));
    return new YearTotal(
        parts.map(amounts -> amounts.reduce(Money::plus)),
        parts,
        mix.map(types -> types.average(perCapita)),
        Optional.of(length));
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
