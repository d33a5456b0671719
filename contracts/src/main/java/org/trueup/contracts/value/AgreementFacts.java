package org.trueup.contracts.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an ACO that its tracks and its settlements depend on. Nothing of it is needed:
 * where a fact is absent, nothing is concluded from it.
 *
 * @param revenueStatus low or high revenue (42 CFR 425.20)
 * @param experience with performance-based risk (42 CFR 425.20)
 * @param minimumRateSetByCms the rate CMS set for a population too small for the scale
 * @param fqhcRhcVisitShare 2011 proposal: share of beneficiaries with a visit at a participating
 *     federally qualified health center or rural health clinic
 * @param netSavingsExempt 2011 proposal: shares from the first dollar, being small or rural
 * @param reducedLimits from 2027: the limits CMS set for an ACO with fewer than 5,000 assigned
 *     beneficiaries in its first or second benchmark year (42 CFR 425.110(a))
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgreementFacts(
    @Nullable RevenueStatus revenueStatus,
    @Nullable RiskExperience experience,
    @Nullable Rate minimumRateSetByCms,
    @Nullable Rate fqhcRhcVisitShare,
    @Nullable Boolean netSavingsExempt,
    @Nullable ReducedLimits reducedLimits) {

  /**
   * Limits as shares of the total updated benchmark.
   *
   * @param performancePayment the most that can be earned
   * @param lossSharing the most that can be owed
   */
  public record ReducedLimits(@Nullable Rate performancePayment, @Nullable Rate lossSharing) {}

  /** Nothing is known. */
  public static final AgreementFacts UNKNOWN =
      new AgreementFacts(null, null, null, null, null, null);

  /** What can be said of revenue and experience, and nothing more. */
  public static AgreementFacts of(
      @Nullable RevenueStatus revenueStatus, @Nullable RiskExperience experience) {
    return new AgreementFacts(revenueStatus, experience, null, null, null, null);
  }
}
