package org.trueup.benchmark.calculation.updated;

import java.util.Collections;
import java.util.List;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Rate;

/** What the accountable care prospective trend of a performance year is found from. */
public sealed interface ProspectiveTrendInputs {

  /**
   * National growth as projected for every performance year of the agreement so far, from BY3 on.
   * Each year has a rate of its own; the rates are multiplied. 42 CFR 425.660(b).
   *
   * @param years in order, the performance year last; one at least
   */
  record Growth(List<YearlyGrowth> years) implements ProspectiveTrendInputs {

    public Growth {
      if (years.isEmpty()) {
        throw new IllegalArgumentException("A prospective trend needs the growth of a year");
      }
      years = List.copyOf(years);
    }

    /** Every year at the same rate. */
    public static Growth alike(YearlyGrowth rate, int years) {
      return new Growth(Collections.nCopies(years, rate));
    }

    /**
     * Growth that is no more than so much below national growth.
     *
     * @param national growth from BY3 to the performance year
     */
    public Cumulative atLeast(ByEnrollmentType<Factor> national, Rate below) {
      return new Cumulative(
          cumulative()
              .zip(national, (projected, actual) -> projected.max(actual.plus(below.negated()))));
    }

    /** Growth from BY3 to the performance year. */
    public ByEnrollmentType<Factor> cumulative() {
      return years.stream()
          .map(YearlyGrowth::byType)
          .reduce((before, year) -> before.zip(year, Factor::times))
          .orElseThrow();
    }
  }

  /** Growth from BY3 to the performance year, where no longer each year's is known. */
  record Cumulative(ByEnrollmentType<Factor> growth) implements ProspectiveTrendInputs {

    /**
     * Growth that is no more than so much above national growth.
     *
     * @param national growth from BY3 to the performance year
     */
    public Cumulative atMost(ByEnrollmentType<Factor> national, Rate above) {
      return new Cumulative(
          growth.zip(national, (projected, actual) -> projected.min(actual.plus(above))));
    }
  }

  /** One performance year's growth: one rate for ESRD, one for all others. */
  record YearlyGrowth(Factor esrd, Factor agedAndDisabled) {

    ByEnrollmentType<Factor> byType() {
      return new ByEnrollmentType<>(esrd, agedAndDisabled, agedAndDisabled, agedAndDisabled);
    }
  }

  /** The trend's factors as CMS delivered them: Table 6 of its benchmark report, section F. */
  record Delivered(ByEnrollmentType<Factor> factors) implements ProspectiveTrendInputs {}
}
