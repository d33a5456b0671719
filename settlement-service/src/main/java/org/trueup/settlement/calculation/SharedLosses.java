package org.trueup.settlement.calculation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.rule.PerformanceYears;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.rules.ExtremeCircumstances;
import org.trueup.settlement.rules.LossRate;
import org.trueup.settlement.rules.RulesInForce;

/**
 * What the ACO owes, as positive amounts: CMS methodology specifications, section 4.3, steps 7 and
 * 9 to 11. Nothing is sequestered from losses.
 *
 * @param rate the shared loss rate
 * @param beforeLimit that share of all losses, from the first dollar
 * @param limit the loss sharing limit
 * @param afterLimit the lesser of the two
 * @param circumstancesReduction taken off for extreme and uncontrollable circumstances
 * @param monthsShare the part of the year that an ACO leaving during it answers for
 * @param owed what is due to CMS, in cents
 */
public record SharedLosses(
    Rate rate,
    Money beforeLimit,
    LossSharingLimit limit,
    Money afterLimit,
    Money circumstancesReduction,
    Rate monthsShare,
    Money owed) {
  private static final BigDecimal MONTHS_PER_YEAR = BigDecimal.valueOf(12);

  /** Empty under a one-sided model. */
  static Optional<SharedLosses> of(
      SettlementInputs in, Thresholds thresholds, SharingRate sharing, RulesInForce rules) {
    var losses = thresholds.sharesLosses() ? thresholds.difference().negated() : Money.ZERO;
    return rules
        .terms()
        .losses()
        .map(
            terms -> {
              var rate = lossRate(in.quality(), sharing, terms.rate().value());
              var limit = LossSharingLimit.of(in, terms.limit().value());
              return of(rate, losses.times(rate), limit, reductions(in, rules));
            });
  }

  private static SharedLosses of(
      Rate rate, Money shared, LossSharingLimit limit, Reductions reductions) {
    var afterLimit = shared.min(limit.amount());
    // Circumstances reduce what the limit leaves, an early exit what circumstances leave.
    var reduction = reductions.circumstances().apply(afterLimit);
    var owed = afterLimit.minus(reduction).times(reductions.monthsShare());
    return new SharedLosses(
        rate,
        shared,
        limit,
        afterLimit,
        reduction,
        reductions.monthsShare(),
        owed.toCents(RoundingMode.HALF_UP));
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

  /**
   * What is taken off shared losses after the limit.
   *
   * @param circumstances what extreme and uncontrollable circumstances take off so many dollars
   * @param monthsShare the part of the year for which losses are owed
   */
  private record Reductions(UnaryOperator<Money> circumstances, Rate monthsShare) {}

  private static Reductions reductions(SettlementInputs in, RulesInForce rules) {
    return new Reductions(
        losses ->
            rules
                .circumstances()
                .filter(rule -> rule.extreme().value() == ExtremeCircumstances.REDUCED)
                .map(rule -> reduction(in.circumstances(), losses, rule, rules.length()))
                .orElse(Money.ZERO),
        monthsShare(in, rules));
  }

  private static Money reduction(
      ExtremeCircumstance circumstances,
      Money losses,
      RulesInForce.Circumstances rule,
      Ruled<PerformanceYears.Length> length) {
    return switch (circumstances) {
      case ExtremeCircumstance.None none -> losses.times(ofTwelve(rule.nationwideMonths().value()));
      case ExtremeCircumstance.Affected part ->
          losses.times(part.months()).times(part.beneficiaries());
      // CMS reports the reduction for twelve months, also of a shorter year.
      case ExtremeCircumstance.Reported reported ->
          reported.reduction().times(ofTwelve(length.value().months())).min(losses);
    };
  }

  /** An ACO that leaves owes for the months it took part, if it owes at all: step 11. */
  private static Rate monthsShare(SettlementInputs in, RulesInForce rules) {
    return in.participation()
        .earlyExit()
        .map(
            exit ->
                exit.owesLosses(rules.earlyExit().orElseThrow().value())
                    ? ofTwelve(exit.monthsTakenPart())
                    : Rate.ZERO)
        .orElse(Rate.ONE);
  }

  private static Rate ofTwelve(int months) {
    return Rate.ofFraction(
        BigDecimal.valueOf(months).divide(MONTHS_PER_YEAR, MathContext.DECIMAL128));
  }
}
