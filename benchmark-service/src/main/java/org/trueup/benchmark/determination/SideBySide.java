package org.trueup.benchmark.determination;

import org.trueup.contracts.event.BenchmarkDetermined.Delivery;
import org.trueup.contracts.event.BenchmarkDetermined.Source;
import org.trueup.contracts.value.Money;

/**
 * CMS's benchmark and ours, in total dollars. A difference is a finding; neither overwrites the
 * other.
 *
 * @param difference reported less computed
 * @param used the one that settlements are made with
 */
public record SideBySide(
    Delivery delivery, Money reported, Money computed, Money difference, Source used) {

  static SideBySide of(YearOnFile onFile, Money reported, Money computed) {
    var delivery = onFile.benchmark().orElseThrow().delivery();
    var used = onFile.usesComputed() ? Source.COMPUTED : Source.REPORTED;
    return new SideBySide(delivery, reported, computed, reported.minus(computed), used);
  }
}
