package org.trueup.benchmark.determination;

import java.util.List;
import org.trueup.contracts.event.BenchmarkDetermined.Delivery;
import org.trueup.contracts.event.BenchmarkDetermined.Source;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.rule.RulesRead;
import org.trueup.contracts.value.Money;

/**
 * CMS's benchmark and ours, in total dollars. A difference is a finding; neither overwrites the
 * other.
 *
 * @param difference reported less computed
 * @param used the one that settlements are made with
 * @param provisionalRules the rules behind ours that are not yet verified in a text
 */
public record SideBySide(
    Delivery delivery,
    Money reported,
    Money computed,
    Money difference,
    Source used,
    List<String> provisionalRules) {

  static SideBySide of(YearOnFile onFile, Money reported, Money computed) {
    var delivery = onFile.benchmark().orElseThrow().delivery();
    var used = onFile.usesComputed() ? Source.COMPUTED : Source.REPORTED;
    return new SideBySide(
        delivery, reported, computed, reported.minus(computed), used, provisionalRules(onFile));
  }

  private static List<String> provisionalRules(YearOnFile onFile) {
    return onFile.computed().stream()
        .flatMap(own -> RulesRead.provisional(own.benchmark().rules()))
        .map(Ruled::rule)
        .distinct()
        .toList();
  }
}
