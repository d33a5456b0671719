package org.trueup.benchmark.calculation.updated;

import java.util.Optional;
import org.trueup.benchmark.calculation.historical.RegionalServiceArea;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;

/**
 * What an update starts from.
 *
 * @param regions the ACO's region then and now, where the method asks for it
 * @param prospectiveTrend growth as projected, where the method asks for it
 */
public record UpdateInputs(
    ByEnrollmentType<Money> nationalBy3,
    ByEnrollmentType<Money> national,
    Optional<Regions> regions,
    Optional<ProspectiveTrendInputs> prospectiveTrend) {

  /** The region in BY3 and in the performance year. */
  public record Regions(RegionalServiceArea by3, RegionalServiceArea performanceYear) {

    ByEnrollmentType<Factor> growth() {
      return performanceYear.perCapita().zip(by3.perCapita(), Money::over);
    }

    ByEnrollmentType<Factor> riskGrowth() {
      return performanceYear.riskScore().zip(by3.riskScore(), Factor::over);
    }

    ByEnrollmentType<Factor> demographicGrowth() {
      return performanceYear.demographicScore().zip(by3.demographicScore(), Factor::over);
    }
  }

  ByEnrollmentType<Factor> nationalGrowth() {
    return national.zip(nationalBy3, Money::over);
  }

  ByEnrollmentType<Money> flatDollars() {
    return national.zip(nationalBy3, Money::minus);
  }
}
