package org.trueup.local.replay;

import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.trueup.contracts.event.SettlementInputsUsed.QualityStandard;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Track;
import org.trueup.local.published.GivenFacts;
import org.trueup.local.published.PublishedResult;
import org.trueup.local.published.QualityScore;

/**
 * A settlement beside what CMS printed, both in whole dollars, rounded half up; earned above zero,
 * owed below.
 *
 * @param impliedLimit the loss sharing limit that the printed amount implies, where participant
 *     revenue must have set it
 */
record Comparison(
    Verdict verdict, Money computed, Optional<Money> printed, Optional<Money> impliedLimit) {
  private static final Money ONE_DOLLAR = Money.ofDollars(1);

  /** Tracks whose losses are limited by a share of participant revenue, or may be. */
  private static final Set<Track> LIMITED_BY_REVENUE =
      EnumSet.of(Track.TRACK_1_PLUS, Track.BASIC_C, Track.BASIC_D, Track.BASIC_E);

  /** Tracks whose loss rate depends on the score, also since the sharing rate does not. */
  private static final Set<Track> LOSS_RATE_BY_SCORE =
      EnumSet.of(Track.TRACK_2, Track.TRACK_3, Track.ENHANCED);

  /** Until then the final sharing rate was the maximum times the score (425.605(d)(1)). */
  private static final int LAST_YEAR_OF_RATE_BY_SCORE = 2020;

  /** What keeps a reduction for twelve months from being for six: 2019A (425.609). */
  private static final int HALVES = 2;

  static Comparison of(PublishedResult row, SettledFigures figures) {
    var earned = figures.earned().toDollars(RoundingMode.HALF_UP);
    var computed = earned.minus(figures.owed().toDollars(RoundingMode.HALF_UP));
    return row.payment()
        .map(payment -> payment.toDollars(RoundingMode.HALF_UP))
        .map(printed -> of(row.given(), figures, computed, printed))
        .orElseGet(
            () ->
                new Comparison(
                    Verdict.NOTHING_TO_COMPARE, computed, Optional.empty(), Optional.empty()));
  }

  private static Comparison of(
      GivenFacts given, SettledFigures figures, Money computed, Money printed) {
    if (isSilentOnSavings(given, figures) && (printed.isPositive() || computed.isPositive())) {
      return new Comparison(
          Verdict.NOT_COMPUTABLE, computed, Optional.of(printed), Optional.empty());
    }
    var verdict = verdict(distance(computed, printed), given, figures);
    var implied =
        verdict == Verdict.MISMATCHED
            ? limitImplied(given, printed, figures)
            : Optional.<Money>empty();
    return new Comparison(
        implied.isPresent() ? Verdict.NOT_COMPUTABLE : verdict,
        computed,
        Optional.of(printed),
        implied);
  }

  Optional<Money> difference() {
    return printed.map(computed::minus);
  }

  private static Verdict verdict(Money distance, GivenFacts given, SettledFigures figures) {
    if (distance.isZero()) {
      return Verdict.TO_THE_DOLLAR;
    }
    if (ONE_DOLLAR.isAtLeast(distance)) {
      return Verdict.WITHIN_ONE_DOLLAR;
    }
    return scoreRounding(given, figures).filter(most -> most.isAtLeast(distance)).isPresent()
        ? Verdict.WITHIN_SCORE_ROUNDING
        : Verdict.MISMATCHED;
  }

  /** How far half a unit in the last printed place of the score can move the dollars. */
  private static Optional<Money> scoreRounding(GivenFacts given, SettledFigures figures) {
    return given
        .score()
        .filter(score -> !score.isExact())
        .filter(score -> dependsOnScore(given, figures))
        .map(QualityScore::halfUnit)
        .map(half -> absolute(figures.generated()).times(figures.maximumSharingRate()).times(half))
        .map(ONE_DOLLAR::plus);
  }

  private static boolean dependsOnScore(GivenFacts given, SettledFigures figures) {
    return given.year().calendarYear() <= LAST_YEAR_OF_RATE_BY_SCORE
        || given.standard() == QualityStandard.MET_ALTERNATIVE
        || figures.owed().isPositive() && LOSS_RATE_BY_SCORE.contains(given.track());
  }

  /** The limit that CMS must have applied: less than ours, which knows only the ceiling. */
  private static Optional<Money> limitImplied(
      GivenFacts given, Money printed, SettledFigures figures) {
    if (!isLimitedByTheUnpublished(given)
        || printed.isPositive()
        || !figures.generated().isNegative()) {
      return Optional.empty();
    }
    var implied = printed.negated().plus(appliedReduction(given));
    return implied.isPositive() && mostThatCanBeOwed(figures).minus(implied).isMoreThan(ONE_DOLLAR)
        ? Optional.of(implied)
        : Optional.empty();
  }

  /** Who leaves forfeits savings (42 CFR 425.221), and the file's flag is named for losses. */
  private static boolean isSilentOnSavings(GivenFacts given, SettledFigures figures) {
    return given.particulars().onlyLossesSaid() && figures.generated().isPositive();
  }

  /** By participant revenue, or by the months of an early exit: neither is published. */
  private static boolean isLimitedByTheUnpublished(GivenFacts given) {
    return given.particulars().leftEarly()
        || LIMITED_BY_REVENUE.contains(given.track())
            && given
                .lossLimitStructure()
                .filter(LossLimitStructure.BENCHMARK_BASED::equals)
                .isEmpty();
  }

  /** The lesser of the shared losses and the ceiling; nothing where no losses are shared. */
  private static Money mostThatCanBeOwed(SettledFigures figures) {
    var rate = figures.sharedLossRate();
    var limit = figures.lossLimit();
    if (rate == null || limit == null || !isShared(figures)) {
      return Money.ZERO;
    }
    return figures.generated().negated().times(rate).min(limit);
  }

  private static boolean isShared(SettledFigures figures) {
    return figures.owed().isPositive() || figures.circumstancesReduction().isPositive();
  }

  private static Money appliedReduction(GivenFacts given) {
    var printed = given.circumstancesReduction();
    return given.year().secondHalf()
        ? new Money(printed.amount().divide(java.math.BigDecimal.valueOf(HALVES)))
        : printed;
  }

  private static Money distance(Money a, Money b) {
    return absolute(a.minus(b));
  }

  private static Money absolute(Money amount) {
    return amount.isNegative() ? amount.negated() : amount;
  }
}
