package org.trueup.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.event.BenchmarkDetermined.Delivery;
import org.trueup.contracts.value.ByEnrollmentType;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;

/**
 * CMS's benchmark and ours, side by side: both are told wherever they are there, whichever was
 * used.
 *
 * @param computed ours, built from its sources
 * @param reported the latest that CMS delivered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BenchmarkSources(@Nullable Computed computed, @Nullable Reported reported) {
  public static final BenchmarkSources NONE = new BenchmarkSources(null, null);

  /**
   * A benchmark as CMS delivered it.
   *
   * @param perCapita for each person year, where it was delivered so
   * @param total in dollars of the year; absent while a per capita amount waits for person years
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Reported(Delivery delivery, @Nullable Money perCapita, @Nullable Money total) {}

  /**
   * A benchmark built from its sources.
   *
   * @param perCapita the updated benchmark for each person year
   * @param total the same in dollars of the year
   * @param updated the same by enrollment type
   * @param twoWayTotal with the two-way blend in place of the three-way blend, where there is a
   *     guardrail (42 CFR 425.652(b)(5))
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Computed(
      Money perCapita,
      Money total,
      Historical historical,
      RiskRatio riskRatio,
      Update update,
      ByEnrollmentType<Money> updated,
      @Nullable Money twoWayTotal) {}

  /**
   * The historical benchmark.
   *
   * @param adjustment which adjustment applies: REGIONAL, PRIOR_SAVINGS, POPULATION or NONE
   * @param adjustmentByType its dollars for each person year
   */
  public record Historical(
      Money perCapita,
      ByEnrollmentType<Money> byType,
      String adjustment,
      ByEnrollmentType<Money> adjustmentByType) {}

  /**
   * How risk changed from BY3 to the performance year.
   *
   * @param raw before the cap
   * @param cap where the rules have one and it applies
   * @param applied after the cap
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RiskRatio(
      ByEnrollmentType<Factor> raw, @Nullable Factor cap, ByEnrollmentType<Factor> applied) {}

  /**
   * How the benchmark grew to the performance year.
   *
   * @param nationalWeight the weight of national growth in a blend
   * @param prospectiveTrend the accountable care prospective trend, as a factor
   * @param flatDollars what was added, where the method adds dollars
   * @param factor what was multiplied with; one where dollars are added
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Update(
      ByEnrollmentType<Factor> national,
      @Nullable ByEnrollmentType<Factor> regional,
      @Nullable ByEnrollmentType<Rate> nationalWeight,
      @Nullable ByEnrollmentType<Factor> prospectiveTrend,
      @Nullable ByEnrollmentType<Money> flatDollars,
      ByEnrollmentType<Factor> factor) {}
}
