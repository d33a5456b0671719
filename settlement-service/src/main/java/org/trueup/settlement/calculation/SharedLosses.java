package org.trueup.settlement.calculation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.rules.LossRate;
import org.trueup.settlement.rules.Ruleset;
import org.trueup.settlement.rules.Terms;

/**
 * What the ACO owes, as positive amounts: CMS methodology specifications, section 4.3, steps 7, 9
 * and 10. Nothing is sequestered from losses.
 *
 * @param rate the shared loss rate
 * @param beforeLimit that share of all losses, from the first dollar
 * @param limit the loss sharing limit
 * @param afterLimit the lesser of the two
 * @param circumstancesReduction taken off for extreme and uncontrollable circumstances
 * @param owed what is due to CMS, in cents
 */
public record SharedLosses(
    Rate rate,
    Money beforeLimit,
    LossSharingLimit limit,
    Money afterLimit,
    Money circumstancesReduction,
    Money owed) {
  private static final int MONTHS_PER_YEAR = 12;

  static SharedLosses of(
      SettlementInputs in,
      Thresholds thresholds,
      SharingRate sharing,
      Terms.LossTerms terms,
      Ruleset rules) {
    var losses = thresholds.sharesLosses() ? thresholds.difference().negated() : Money.ZERO;
    var rate = lossRate(in.quality(), sharing, terms.rate().value());
    var shared = losses.times(rate);
    var limit = LossSharingLimit.of(in, terms.limit().value());
    var afterLimit = shared.min(limit.amount());
    // Circumstances reduce what the limit leaves: step 9, then step 10.
    var reduction = reduction(in.circumstances(), afterLimit, rules);
    var owed = afterLimit.minus(reduction);
    return new SharedLosses(
        rate, shared, limit, afterLimit, reduction, owed.toCents(RoundingMode.HALF_UP));
  }

  public boolean limitBinds() {
    return beforeLimit.isMoreThan(limit.amount());
  }

  private static Rate lossRate(Quality quality, SharingRate sharing, LossRate rule) {
    return switch (rule) {
      case LossRate.Fixed fixed -> fixed.rate();
      case LossRate.OneMinusFinalSharingRate by ->
          bounded(sharing.finalRate().complement(), by.minimum(), by.maximum());
      case LossRate.OneMinusMaximumRateTimesQuality by ->
          quality
              .scoreIfMet()
              .map(score -> sharing.maximum().times(score).complement())
              .map(rate -> bounded(rate, by.minimum(), by.maximum()))
              .orElse(by.maximum());
    };
  }

  private static Rate bounded(Rate rate, @Nullable Rate minimum, Rate maximum) {
    return (minimum == null ? rate : rate.max(minimum)).min(maximum);
  }

  private static Money reduction(ExtremeCircumstance circumstances, Money losses, Ruleset rules) {
    return switch (rules.extremeCircumstances().value()) {
      case NOT_REDUCED -> Money.ZERO;
      case REDUCED ->
          switch (circumstances) {
            case ExtremeCircumstance.None none -> Money.ZERO;
            case ExtremeCircumstance.Affected part ->
                losses.times(part.months()).times(part.beneficiaries());
            case ExtremeCircumstance.Reported reported ->
                forTheYear(reported.reduction(), rules).min(losses);
          };
    };
  }

  /** CMS reports the reduction for twelve months, also of a shorter year. */
  private static Money forTheYear(Money reduction, Ruleset rules) {
    var months = BigDecimal.valueOf(rules.length().value().months());
    return reduction.times(
        Rate.ofFraction(
            months.divide(BigDecimal.valueOf(MONTHS_PER_YEAR), MathContext.DECIMAL128)));
  }
}
