package org.trueup.assignment.calculation.agreement;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;

/**
 * Which year under its track a performance year is, counting from 1 over all agreements of an ACO:
 * the loss sharing limit of Track 2 depends on it (42 CFR 425.606(g)).
 */
final class YearsInTrack {
  private final SortedMap<PerformanceYear, Integer> ordinals = new TreeMap<>();

  private YearsInTrack() {}

  static YearsInTrack of(Collection<Agreement> agreementsOfAnAco) {
    var tracks = new TreeMap<PerformanceYear, Track>();
    agreementsOfAnAco.forEach(agreement -> tracks.putAll(agreement.coveredTracks()));
    var years = new YearsInTrack();
    Map<Track, Integer> counts = new EnumMap<>(Track.class);
    tracks.forEach((year, track) -> years.ordinals.put(year, counts.merge(track, 1, Integer::sum)));
    return years;
  }

  SortedMap<PerformanceYear, Integer> of(Agreement agreement) {
    var own = new TreeMap<PerformanceYear, Integer>();
    agreement.coveredTracks().keySet().forEach(year -> own.put(year, ordinals.get(year)));
    return own;
  }
}
