package org.trueup.assignment.calculation.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trueup.assignment.rules.agreement.AgreementLimits;
import org.trueup.assignment.rules.agreement.AgreementLimits.Limit;
import org.trueup.assignment.rules.agreement.BarredTransitions;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;

/** Whether what an ACO was in before leaves the first track of an agreement open to it. */
final class EntryCheck {
  private final AgreementHistory history;
  private final Agreement agreement;
  private final PerformanceYear year;
  private final Track track;
  private final List<Fault> faults = new ArrayList<>();

  private EntryCheck(AgreementHistory history) {
    this.history = history;
    this.agreement = history.agreement();
    var first = agreement.tracksByYear().firstEntry();
    this.year = first.getKey();
    this.track = first.getValue();
  }

  static List<Fault> faults(AgreementHistory history) {
    var check = new EntryCheck(history);
    var rules = history.rules().agreements().succession();
    var start = history.agreement().start();
    rules.barredTransitions().find(check.track, start).ifPresent(check::closed);
    rules.limits().find(check.track, start).ifPresent(check::limits);
    return check.faults;
  }

  private void closed(Ruled<BarredTransitions> rule) {
    var tracks = rule.value().tracks();
    history
        .latestIn(tracks)
        .ifPresent(
            closing -> {
              var was = tracksOf(closing).filter(tracks::contains).map(Track::name).distinct();
              var names = was.collect(Collectors.joining(", "));
              var expected =
                  "another track: the agreement from " + closing.start() + " was in " + names;
              add(rule, expected);
            });
  }

  private void limits(Ruled<AgreementLimits> rule) {
    rule.value().limits().stream()
        .filter(this::binds)
        .filter(limit -> numberOfThis(limit) > limit.most())
        .forEach(
            limit -> {
              var names =
                  limit.counting().stream().map(Track::name).collect(Collectors.joining(", "));
              add(
                  rule,
                  "another track: at most " + limit.most() + " agreement periods in " + names);
            });
  }

  private boolean binds(Limit limit) {
    return limit.revenue() == null || limit.revenue() == agreement.facts().revenueStatus();
  }

  private long numberOfThis(Limit limit) {
    var onFile =
        history
            .periods()
            .filter(period -> tracksOf(period).limit(1).anyMatch(limit.counting()::contains))
            .count();
    var said = agreement.period();
    return limit.consecutive() && said != null ? Math.max(onFile + 1, said) : onFile + 1;
  }

  private static Stream<Track> tracksOf(Agreement agreement) {
    return agreement.coveredTracks().values().stream();
  }

  private void add(Ruled<?> rule, String expected) {
    faults.add(Fault.at("/tracksByYear/" + year, track, expected).under(rule.title(), rule.cite()));
  }
}
