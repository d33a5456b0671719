package org.trueup.local.replay;

import static java.util.Objects.requireNonNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.trueup.contracts.value.Money;

/**
 * A line of the report: the rows of a track, or of all.
 *
 * @param track its short name, {@code 1+}; or {@code all}
 * @param earned what its ACOs earned, in dollars
 * @param owed what they owe
 */
record TrackTotals(
    String track, int rows, Map<Verdict, Integer> verdicts, Money earned, Money owed) {

  static TrackTotals of(String track, List<RowOutcome> outcomes) {
    var verdicts = new EnumMap<Verdict, Integer>(Verdict.class);
    for (var verdict : Verdict.values()) {
      verdicts.put(verdict, 0);
    }
    outcomes.forEach(outcome -> verdicts.merge(outcome.verdict(), 1, Integer::sum));
    var payments =
        outcomes.stream()
            .flatMap(outcome -> outcome.comparison().stream())
            .map(Comparison::computed)
            .toList();
    var earned = payments.stream().map(Money.ZERO::max).reduce(Money.ZERO, Money::plus);
    var moved = payments.stream().reduce(Money.ZERO, Money::plus);
    return new TrackTotals(track, outcomes.size(), verdicts, earned, earned.minus(moved));
  }

  int count(Verdict verdict) {
    return requireNonNull(verdicts.get(verdict));
  }
}
