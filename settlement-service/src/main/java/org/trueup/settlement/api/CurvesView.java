package org.trueup.settlement.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.value.Money;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;
import org.trueup.rest.Table;
import org.trueup.settlement.calculation.Corners;
import org.trueup.settlement.reconciliation.Reservations;
import org.trueup.settlement.scenario.Curve;

/**
 * The payments of a year under tracks, each as a line.
 *
 * @param tracks what bounds each line
 * @param items the corners of all lines, track by track, from the largest losses on
 */
public record CurvesView(List<Bounds> tracks, List<CornerView> items) implements Table {

  /**
   * What bounds a line.
   *
   * @param termsExist whether the track exists in the year
   * @param minimumLossRate absent under a one-sided model, as lossLimit
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Bounds(
      Track track,
      boolean termsExist,
      Rate minimumSavingsRate,
      @Nullable Rate minimumLossRate,
      Money paymentLimit,
      @Nullable Money lossLimit,
      @JsonUnwrapped Reservations reservations) {
    static Bounds of(Curve curve) {
      var actual = curve.actual();
      var minimum = actual.thresholds().minimum().rate();
      return new Bounds(
          curve.track(),
          curve.termsExist(),
          minimum,
          actual.losses().isPresent() ? minimum : null,
          actual.savings().limit(),
          actual.losses().map(losses -> losses.limit().amount()).orElse(null),
          curve.reservations());
    }
  }

  /**
   * A corner of a line: see {@link Corners.Corner}.
   *
   * @param provisional true where a rule behind the line was not read in a text, or is carried
   *     forward
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CornerView(
      Track track, Rate grossSavings, Money payment, boolean after, @Nullable Boolean provisional) {
    static Stream<CornerView> of(Curve curve) {
      var provisional = curve.reservations().provisional();
      return curve.corners().stream()
          .map(
              corner ->
                  new CornerView(
                      curve.track(),
                      corner.grossSavings(),
                      corner.payment(),
                      corner.after(),
                      provisional));
    }
  }

  static CurvesView of(List<Curve> curves) {
    return new CurvesView(
        curves.stream().map(Bounds::of).toList(), curves.stream().flatMap(CornerView::of).toList());
  }
}
