package org.trueup.settlement.course;

import org.trueup.contracts.event.SettlementDetermined.Figures;
import org.trueup.contracts.value.Rate;

/** What a year comes to and why, for somebody who reads nothing else. */
public final class Sentence {
  private static final String MSR = " the minimum savings rate (MSR) of ";
  private static final String MLR = " the minimum loss rate (MLR) of ";

  private Sentence() {}

  public static String of(Figures figures) {
    return switch (figures.outcome()) {
      case EARNED -> earned(figures);
      case OWED -> owed(figures);
      case NEITHER -> neither(figures);
    };
  }

  private static String earned(Figures figures) {
    if (!isMinimumReached(figures)) {
      return figures.reason() + ".";
    }
    var limit =
        figures.limits().paymentLimitBinds()
            ? " The performance payment limit cuts the payment to $%s."
                .formatted(Wording.dollars(figures.limits().paymentLimit()))
            : "";
    return "Savings of %s pass%s. From the first dollar, the ACO shares %s of them.%s"
        .formatted(
            size(figures, figures.minimumSavingsRate()),
            MSR + minimum(figures, figures.minimumSavingsRate()),
            figures.finalSharingRate().toPercent(1),
            limit);
  }

  private static String owed(Figures figures) {
    var lossRate = figures.minimumLossRate();
    var share = figures.sharedLossRate();
    if (lossRate == null || share == null) {
      return figures.reason() + ".";
    }
    var limit = figures.limits().lossLimit();
    var cut =
        figures.limits().lossLimitBinds() && limit != null
            ? " The loss sharing limit cuts that to $%s.".formatted(Wording.dollars(limit))
            : "";
    return "Losses of %s pass%s. From the first dollar, the ACO answers for %s of them.%s"
        .formatted(
            size(figures, lossRate), MLR + minimum(figures, lossRate), share.toPercent(1), cut);
  }

  private static String neither(Figures figures) {
    var lossRate = figures.minimumLossRate();
    if (figures.generated().isPositive() && !isMinimumReached(figures)) {
      return "Savings of %s are short of%s. Nothing is paid."
          .formatted(
              size(figures, figures.minimumSavingsRate()),
              MSR + minimum(figures, figures.minimumSavingsRate()));
    }
    if (figures.generated().isNegative() && lossRate == null) {
      return "Losses of %s are not shared under a one-sided model. Nothing is paid."
          .formatted(size(figures, Rate.ZERO));
    }
    if (figures.generated().isNegative() && lossRate != null && isWithin(figures, lossRate)) {
      return "Losses of %s do not reach%s. Nothing is paid."
          .formatted(size(figures, lossRate), MLR + minimum(figures, lossRate));
    }
    return figures.reason() + ". Nothing is paid.";
  }

  private static boolean isMinimumReached(Figures figures) {
    return figures.savingsRate().isAtLeast(figures.minimumSavingsRate());
  }

  private static boolean isWithin(Figures figures, Rate minimum) {
    return minimum.compareTo(Movement.size(figures)) > 0;
  }

  private static String size(Figures figures, Rate minimum) {
    return Wording.percent(Movement.size(figures), minimum) + " of the benchmark";
  }

  private static String minimum(Figures figures, Rate minimum) {
    return Wording.percent(minimum, Movement.size(figures));
  }
}
