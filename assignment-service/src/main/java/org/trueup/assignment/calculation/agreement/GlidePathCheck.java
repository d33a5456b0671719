package org.trueup.assignment.calculation.agreement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trueup.assignment.rules.Rules;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;

/** The glide path leads on each year, save where an ACO may stay (42 CFR 425.600(a)(4)(i)(B)). */
final class GlidePathCheck {
  private static final Set<Track> ON_THE_WAY =
      EnumSet.range(Track.BASIC_A, Track.BASIC_D); // Level E is its end

  private GlidePathCheck() {}

  static List<Fault> faults(Agreement agreement, Rules rules) {
    var faults = new ArrayList<Fault>();
    @Nullable Track before = null;
    for (var entry : agreement.tracksByYear().entrySet()) {
      var track = entry.getValue();
      if (track == before && ON_THE_WAY.contains(track) && rules.isReviewed(entry.getKey())) {
        stay(entry.getKey(), track, rules, faults);
      }
      before = track;
    }
    return faults;
  }

  private static void stay(PerformanceYear year, Track track, Rules rules, List<Fault> faults) {
    rules
        .agreements()
        .succession()
        .extraYears()
        .find(year)
        .filter(rule -> !rule.value().levels().contains(track))
        .ifPresent(
            rule -> {
              var expected = "a later level than " + track + ", the level of the year before";
              faults.add(
                  Fault.at("/tracksByYear/" + year, track, expected)
                      .under(rule.title(), rule.cite()));
            });
  }
}
