package org.trueup.settlement.rules;

import java.util.Optional;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.AgreementFacts;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;

/**
 * What one track offers and asks in one year.
 *
 * @param maximumSharingRate the most of the savings an ACO may keep
 * @param performancePaymentLimit the most it may earn, as a share of the total benchmark
 * @param losses its part in losses; empty under a one-sided model
 * @param reducedSharingRate what a low-revenue ACO shares below the minimum savings rate, where it
 *     may
 * @param guardrail whether a recalculated benchmark can end in neither savings nor losses
 * @param proposal what only the 2011 proposal has
 */
public record Terms(
    Track track,
    Ruled<Rate> maximumSharingRate,
    Ruled<Rate> performancePaymentLimit,
    Optional<LossTerms> losses,
    Optional<Ruled<ReducedSharingRate>> reducedSharingRate,
    Optional<Ruled<Guardrail>> guardrail,
    Optional<ProposalTerms> proposal) {

  /** A two-sided model's part in losses. */
  public record LossTerms(Ruled<LossRate> rate, Ruled<LossLimit> limit) {

    /** The same with a lower ceiling, where the limit has one: in the BASIC track. */
    LossTerms atMost(Ruled<Rate> given) {
      return limit.value() instanceof LossLimit.OfRevenue of
              && !given.value().isAtLeast(of.ceiling())
          ? new LossTerms(rate, given.saying(new LossLimit.OfRevenue(of.revenue(), given.value())))
          : this;
    }
  }

  /**
   * The 2011 proposal's own terms.
   *
   * @param minimumRate the fixed minimum rate of its two-sided model
   * @param savingsBase from which dollar on savings are shared
   * @param fqhcRhcBonus points for visits at federally qualified health centers and rural health
   *     clinics
   * @param withhold the part of what was earned that is kept against later losses
   */
  public record ProposalTerms(
      Optional<Ruled<Rate>> minimumRate,
      Ruled<SavingsBase> savingsBase,
      Ruled<FqhcRhcBonus> fqhcRhcBonus,
      Ruled<Rate> withhold) {}

  /** The same terms with another part in losses. */
  public Terms withLosses(Optional<LossTerms> other) {
    return new Terms(
        track,
        maximumSharingRate,
        performancePaymentLimit,
        other,
        reducedSharingRate,
        guardrail,
        proposal);
  }

  /** The same terms with another performance payment limit. */
  public Terms withPerformancePaymentLimit(Ruled<Rate> other) {
    return new Terms(
        track, maximumSharingRate, other, losses, reducedSharingRate, guardrail, proposal);
  }

  /** The same terms with another rate below the minimum savings rate. */
  public Terms withReducedSharingRate(Ruled<ReducedSharingRate> other) {
    return new Terms(
        track,
        maximumSharingRate,
        performancePaymentLimit,
        losses,
        Optional.of(other),
        guardrail,
        proposal);
  }

  /** The same terms with another maximum sharing rate. */
  public Terms withMaximumSharingRate(Ruled<Rate> other) {
    return new Terms(
        track, other, performancePaymentLimit, losses, reducedSharingRate, guardrail, proposal);
  }

  /** The same with the limits that CMS set where they are lower, and without the half rate. */
  Terms reducedTo(Ruled<AgreementFacts.ReducedLimits> given) {
    var payment = given.value().performancePayment();
    var most = given.value().lossSharing();
    return new Terms(
        track,
        maximumSharingRate,
        payment == null || payment.isAtLeast(performancePaymentLimit.value())
            ? performancePaymentLimit
            : given.saying(payment),
        losses.map(terms -> most == null ? terms : terms.atMost(given.saying(most))),
        Optional.empty(),
        guardrail,
        proposal);
  }

  public boolean isTwoSided() {
    return losses.isPresent();
  }
}
