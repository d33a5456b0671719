package org.trueup.assignment.calculation.agreement;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.rules.Rules;
import org.trueup.assignment.rules.agreement.Availability;
import org.trueup.assignment.rules.agreement.TermsOnOffer;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Place;
import org.trueup.contracts.rule.RuleHistory;
import org.trueup.contracts.rule.Ruled;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;

/** The tracks of an agreement, year by year (42 CFR 425.600). */
final class TrackCheck {
  private TrackCheck() {}

  /** Years nobody reviewed, and tracks that do not exist in their year. */
  static List<Fault> faultsOfYears(Agreement agreement, Rules rules) {
    var faults = new ArrayList<Fault>();
    agreement
        .tracksByYear()
        .forEach(
            (year, track) ->
                rules
                    .performanceYears()
                    .faultOf(year, Place.pointer(pointer(year)))
                    .or(() -> unavailable(year, track, rules))
                    .ifPresent(faults::add));
    return faults;
  }

  private static Optional<Fault> unavailable(PerformanceYear year, Track track, Rules rules) {
    var inForce = rules.agreements().availability().find(track, year);
    if (inForce.isPresent() && inForce.get().value().exists()) {
      return Optional.empty();
    }
    var expected =
        "a track that exists in " + year + "; " + track + " exists in " + span(track, rules);
    var any = entries(track, rules).getFirst().rule();
    return Optional.of(Fault.at(pointer(year), track, expected).under(any.title(), any.cite()));
  }

  /** Every track has existed at some time. */
  private static List<RuleHistory.Entry<PerformanceYear, Availability>> entries(
      Track track, Rules rules) {
    return requireNonNull(rules.agreements().availability().tracks().get(track)).entries();
  }

  private static String span(Track track, Rules rules) {
    var entries = entries(track, rules);
    var until = entries.getLast().until();
    return entries.getFirst().from() + (until == null ? " and after" : " to " + until);
  }

  /** Tracks not on offer at the start, and moves that one agreement does not allow. */
  static List<Fault> faultsOfPath(Agreement agreement, Ruled<TermsOnOffer> rule) {
    var faults = new ArrayList<Fault>();
    Track before = null;
    for (var entry : agreement.tracksByYear().entrySet()) {
      var expected = expected(before, entry.getValue(), rule.value(), agreement);
      if (expected != null) {
        faults.add(
            Fault.at(pointer(entry.getKey()), entry.getValue(), expected)
                .under(rule.title(), rule.cite()));
      }
      before = entry.getValue();
    }
    return faults;
  }

  /** What should stand there, or nothing when the track may follow. */
  private static @Nullable String expected(
      @Nullable Track before, Track track, TermsOnOffer terms, Agreement agreement) {
    var path = terms.path(track);
    if (path.isEmpty()) {
      var onOffer = terms.tracks().map(Track::name).collect(Collectors.joining(", "));
      return "a track on offer to agreements that start on " + agreement.start() + ": " + onOffer;
    }
    if (before == null || terms.path(before).isEmpty()) {
      return null;
    }
    return path.get().indexOf(before) < 0 || path.get().indexOf(before) > path.get().indexOf(track)
        ? "a track to which an agreement may move from " + before + ": " + after(before, terms)
        : null;
  }

  private static String after(Track before, TermsOnOffer terms) {
    return terms
        .path(before)
        .map(path -> path.subList(path.indexOf(before), path.size()))
        .map(path -> path.stream().map(Track::name).collect(Collectors.joining(", ")))
        .orElse("none");
  }

  private static String pointer(PerformanceYear year) {
    return "/tracksByYear/" + year;
  }
}
