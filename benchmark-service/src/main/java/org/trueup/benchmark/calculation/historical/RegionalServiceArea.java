package org.trueup.benchmark.calculation.historical;

import java.util.List;
import java.util.function.Function;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.EnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.PersonYears;
import org.trueup.contracts.value.Rate;

/**
 * The ACO's region in one year: its counties, each with the share of the ACO's person years that
 * live there, of the same year and enrollment type. 42 CFR 425.601(c) and (d), 425.654.
 *
 * @param perCapita at a risk of one, weighted by the ACO's shares
 * @param riskScore weighted likewise
 * @param demographicScore weighted likewise
 * @param marketShare the ACO's part of the assignable beneficiaries: the weight of national growth
 *     in a blend
 */
public record RegionalServiceArea(
    ByEnrollmentType<Money> perCapita,
    ByEnrollmentType<Factor> riskScore,
    ByEnrollmentType<Factor> demographicScore,
    ByEnrollmentType<Rate> marketShare) {

  /** A region without person years of the ACO has no shares: an ArithmeticException. */
  public static RegionalServiceArea of(List<County> counties) {
    return new RegionalServiceArea(
        ByEnrollmentType.of(type -> new OfType(counties, type).perCapita()),
        ByEnrollmentType.of(type -> new OfType(counties, type).riskScore()),
        ByEnrollmentType.of(type -> new OfType(counties, type).demographicScore()),
        ByEnrollmentType.of(type -> new OfType(counties, type).marketShare()));
  }

  /** The sums over the counties, for one enrollment type. */
  private record OfType(List<CountyFigures> counties, PersonYears assigned) {

    OfType(List<County> counties, EnrollmentType type) {
      this(counties.stream().map(county -> county.figures().of(type)).toList());
    }

    private OfType(List<CountyFigures> counties) {
      this(
          counties,
          counties.stream()
              .map(CountyFigures::assigned)
              .reduce(PersonYears.ZERO, PersonYears::plus));
    }

    Money perCapita() {
      return counties.stream()
          .map(county -> county.perCapita().per(county.riskScore()).times(county.assigned()))
          .reduce(Money.ZERO, Money::plus)
          .per(assigned);
    }

    Factor riskScore() {
      return average(CountyFigures::riskScore);
    }

    Factor demographicScore() {
      return average(CountyFigures::demographicScore);
    }

    Rate marketShare() {
      return counties.stream()
          .filter(county -> !county.assigned().isZero())
          .map(
              county ->
                  county
                      .assigned()
                      .shareOf(county.assignable())
                      .times(county.assigned().shareOf(assigned)))
          .reduce(Rate.ZERO, Rate::plus);
    }

    private Factor average(Function<CountyFigures, Factor> score) {
      return counties.stream()
          .map(county -> score.apply(county).times(county.assigned().shareOf(assigned)))
          .reduce(Factor.ZERO, Factor::plus);
    }
  }
}
