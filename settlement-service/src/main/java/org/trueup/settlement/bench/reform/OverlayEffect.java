package org.trueup.settlement.bench.reform;

import java.util.List;
import java.util.stream.Stream;
import org.trueup.contracts.rule.BadRuleFile;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.Factor;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;
import org.trueup.settlement.rules.Rules;
import org.trueup.settlement.rules.TrackYear;

/** Whether every entry of an overlay can change a settlement of some year at all. */
record OverlayEffect(Rules rules, String file) {

  void check(List<OverlayEntry> entries) {
    for (var entry : entries) {
      checkChange(entry);
      entry.tracks().forEach(track -> checkHalfOfLosses(entry, track, entries));
      if (entry.tracks().stream().noneMatch(track -> isReached(entry, track))) {
        throw without(entry, "no track of it is on offer in a performance year that is admitted");
      }
    }
  }

  private void checkChange(OverlayEntry entry) {
    var nothing =
        switch (entry.change()) {
          case OverlayEntry.Change.Instead instead -> false;
          case OverlayEntry.Change.More more -> more.points().isZero();
          case OverlayEntry.Change.Times times -> times.factor().equals(Factor.ONE);
        };
    if (nothing) {
      throw without(entry, "it changes nothing");
    }
  }

  /** A track without losses by law needs both halves of them. */
  private void checkHalfOfLosses(OverlayEntry entry, Track track, List<OverlayEntry> entries) {
    var other =
        switch (entry.rule()) {
          case SHARED_LOSS_RATE -> OverlaidRule.LOSS_SHARING_LIMIT;
          case LOSS_SHARING_LIMIT -> OverlaidRule.SHARED_LOSS_RATE;
          default -> null;
        };
    if (other != null
        && !rules.losses().sharedLossRate().tracks().containsKey(track)
        && entries.stream()
            .noneMatch(half -> half.rule() == other && half.tracks().contains(track))) {
      throw without(entry, track + " has no " + other.file());
    }
  }

  private boolean isReached(OverlayEntry entry, Track track) {
    return rules.performanceYears().admitted().stream()
        .flatMap(year -> starts(year).map(start -> new TrackYear(year, start, track, 1)))
        .anyMatch(asked -> entry.isFor(asked) && rules.whyNotOffered(asked).isEmpty());
  }

  /** Any day on which an agreement that covers the year may have begun, as far as rules differ. */
  private Stream<AgreementStart> starts(PerformanceYear year) {
    return rules.performanceYears().admitted().stream()
        .filter(first -> first.compareTo(year) <= 0)
        .map(AgreementStart::of);
  }

  private BadRuleFile without(OverlayEntry entry, String why) {
    return new BadRuleFile(file, entry.rule().file() + " would be without effect: " + why);
  }
}
