package org.trueup.benchmark.calculation.historical;

import java.util.Optional;
import org.trueup.benchmark.rules.TrendMethod;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;

/**
 * Growth from each benchmark year to the latest, by enrollment type; one for BY3 itself.
 *
 * @param national growth of national per capita expenditures
 * @param regional growth in the ACO's region, where the method asks for it
 * @param nationalWeight the weight of national growth in a blend: the ACO's share of its region in
 *     BY3, the same for all years
 * @param factors the growth that is used
 */
public record Trend(
    ByBenchmarkYear<ByEnrollmentType<Factor>> national,
    Optional<ByBenchmarkYear<ByEnrollmentType<Factor>>> regional,
    Optional<ByEnrollmentType<Rate>> nationalWeight,
    ByBenchmarkYear<ByEnrollmentType<Factor>> factors) {

  public static Trend of(
      TrendMethod method,
      ByBenchmarkYear<ByEnrollmentType<Money>> nationalPerCapita,
      Optional<ByBenchmarkYear<RegionalServiceArea>> regions) {
    var national = toLatest(nationalPerCapita);
    return switch (method) {
      case NATIONAL -> new Trend(national, Optional.empty(), Optional.empty(), national);
      case REGIONAL -> {
        var regional = toLatest(regions.orElseThrow().map(RegionalServiceArea::perCapita));
        yield new Trend(national, Optional.of(regional), Optional.empty(), regional);
      }
      case NATIONAL_REGIONAL_BLEND -> blend(national, regions.orElseThrow());
    };
  }

  private static Trend blend(
      ByBenchmarkYear<ByEnrollmentType<Factor>> national,
      ByBenchmarkYear<RegionalServiceArea> regions) {
    var regional = toLatest(regions.map(RegionalServiceArea::perCapita));
    var weight = regions.by3().marketShare();
    var blended =
        ByBenchmarkYear.<ByEnrollmentType<Factor>>of(
            year ->
                ByEnrollmentType.of(
                    type ->
                        blend(
                            national.of(year).of(type),
                            regional.of(year).of(type),
                            weight.of(type))));
    return new Trend(national, Optional.of(regional), Optional.of(weight), blended);
  }

  /** National and regional growth, the first with the given weight, the second with the rest. */
  public static Factor blend(Factor national, Factor regional, Rate nationalWeight) {
    return national.times(nationalWeight).plus(regional.times(nationalWeight.complement()));
  }

  private static ByBenchmarkYear<ByEnrollmentType<Factor>> toLatest(
      ByBenchmarkYear<ByEnrollmentType<Money>> perCapita) {
    return perCapita.map(year -> perCapita.by3().zip(year, Money::over));
  }
}
