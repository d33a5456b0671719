package org.trueup.settlement.bench.reform;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trueup.contracts.value.Rate;
import org.trueup.settlement.rules.ExtremeCircumstances;
import org.trueup.settlement.rules.LossLimit;
import org.trueup.settlement.rules.LossRate;
import org.trueup.settlement.rules.MinimumSavingsRateScale;
import org.trueup.settlement.rules.OtherMinimumRate;
import org.trueup.settlement.rules.QualityToSharingRate;
import org.trueup.settlement.rules.ReducedSharingRate;

/** A rule that an overlay may change, by the name of its file without its ending. */
enum OverlaidRule {
  MAXIMUM_SHARING_RATE("maximum-sharing-rate", Axis.YEAR_AND_TRACK, Rate.class),
  PERFORMANCE_PAYMENT_LIMIT("performance-payment-limit", Axis.YEAR_AND_TRACK, Rate.class),
  HALF_RATE("half-rate-below-minimum", Axis.START_AND_TRACK, ReducedSharingRate.class),
  SHARED_LOSS_RATE("shared-loss-rate", Axis.YEAR_AND_TRACK, LossRate.class),
  LOSS_SHARING_LIMIT("loss-sharing-limit", Axis.YEAR_AND_TRACK, LossLimit.class),
  SEQUESTRATION("sequestration", Axis.YEAR, Rate.class),
  MINIMUM_SAVINGS_RATE("minimum-savings-rate", Axis.YEAR, MinimumSavingsRateScale.class),
  MINIMUM_POPULATION("minimum-population", Axis.YEAR, Integer.class),
  QUALITY_TO_SHARING_RATE("quality-to-sharing-rate", Axis.YEAR, QualityToSharingRate.class),
  EXTREME_CIRCUMSTANCES("extreme-circumstances", Axis.YEAR, ExtremeCircumstances.class),
  NATIONWIDE_CIRCUMSTANCES("nationwide-circumstances", Axis.YEAR, Integer.class),
  /** No file: it comes before the scale and the election. */
  MINIMUM_RATE("minimum-rate", Axis.YEAR, OtherMinimumRate.class);

  /** What dates its entries, and whether they differ by track. */
  enum Axis {
    YEAR,
    YEAR_AND_TRACK,
    START_AND_TRACK
  }

  private static final int MONTHS = 12;

  private final String file;
  private final Axis axis;
  private final Class<?> type;

  OverlaidRule(String file, Axis axis, Class<?> type) {
    this.file = file;
    this.axis = axis;
    this.type = type;
  }

  static Optional<OverlaidRule> named(String file) {
    return Arrays.stream(values()).filter(rule -> rule.file.equals(file)).findFirst();
  }

  static String names() {
    return Arrays.stream(values()).map(rule -> rule.file).collect(Collectors.joining(", "));
  }

  String file() {
    return file;
  }

  boolean isByStart() {
    return axis == Axis.START_AND_TRACK;
  }

  boolean isByTrack() {
    return axis != Axis.YEAR;
  }

  boolean isRate() {
    return type == Rate.class;
  }

  /** Why the rule cannot have a value; empty where it can. */
  Optional<String> fault(Object value) {
    return switch (value) {
      case Rate rate when !rate.isShare() -> Optional.of("it must be from 0% to 100%");
      case Integer number when number < 0 -> Optional.of("it must not be less than zero");
      case Integer months when this == NATIONWIDE_CIRCUMSTANCES && months > MONTHS ->
          Optional.of("it must be from 0 to 12 months");
      default -> Optional.empty();
    };
  }

  Class<?> type() {
    return type;
  }
}
