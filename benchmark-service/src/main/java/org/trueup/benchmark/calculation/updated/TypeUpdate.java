package org.trueup.benchmark.calculation.updated;

import java.util.Optional;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;

/**
 * The update of one enrollment type: line of Table A3.
 *
 * @param national growth of national per capita expenditures
 * @param regional growth in the ACO's region, after the cap of regional risk
 * @param nationalWeight the ACO's share of its region in the performance year
 * @param twoWay national and regional growth together
 * @param prospective the accountable care prospective trend
 * @param flatDollars dollars that are added, in place of a factor
 * @param factor by which the benchmark is multiplied; one where dollars are added
 */
public record TypeUpdate(
    Factor national,
    Optional<Factor> regional,
    Optional<Rate> nationalWeight,
    Optional<Factor> twoWay,
    Optional<ProspectiveTrend> prospective,
    Optional<Money> flatDollars,
    Factor factor) {

  static TypeUpdate flat(Factor national, Money dollars) {
    return new TypeUpdate(
        national,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(dollars),
        Factor.ONE);
  }

  static TypeUpdate regional(Factor national, Factor regional) {
    return new TypeUpdate(
        national,
        Optional.of(regional),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        regional);
  }

  static TypeUpdate twoWay(Factor national, Factor regional, Rate weight, Factor blend) {
    return new TypeUpdate(
        national,
        Optional.of(regional),
        Optional.of(weight),
        Optional.of(blend),
        Optional.empty(),
        Optional.empty(),
        blend);
  }

  TypeUpdate threeWay(ProspectiveTrend trend, Factor blend) {
    return new TypeUpdate(
        national, regional, nationalWeight, twoWay, Optional.of(trend), flatDollars, blend);
  }

  /** The same with the two-way blend alone, as the guardrail asks. */
  TypeUpdate withoutProspectiveTrend() {
    return new TypeUpdate(
        national,
        regional,
        nationalWeight,
        twoWay,
        Optional.empty(),
        flatDollars,
        twoWay.orElse(factor));
  }
}
