package org.trueup.settlement.calculation;

import java.util.stream.Stream;
import org.trueup.contracts.value.Rate;

/**
 * Rates in equal steps.
 *
 * @param from the first one
 * @param to what none exceeds; the last one, where the steps meet it
 * @param step more than zero
 */
public record RateRange(Rate from, Rate to, Rate step) {

  public Stream<Rate> rates() {
    return Stream.iterate(from, rate -> rate.compareTo(to) <= 0, rate -> rate.plus(step));
  }
}
