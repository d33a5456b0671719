package org.trueup.local.replay;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trueup.contracts.value.AcoId;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;
import org.trueup.local.published.GivenFacts;

/**
 * What the agreement behind a published row adds to the row.
 *
 * @param start when it began; assumed where the file names no start
 * @param minimumRate what was elected; the scale where there was no choice
 * @param yearInTrack the how-many-eth year under the track, from 1
 */
public record RowTerms(
    AgreementStart start,
    MinimumRateElection minimumRate,
    int yearInTrack,
    Optional<LossLimitStructure> lossLimitStructure) {

  /** By the key of each row, from the agreements that the rows would be sent with. */
  public static Map<String, RowTerms> of(Collection<GivenFacts> rows) {
    var years = new HashMap<AcoId, Map<PerformanceYear, Track>>();
    var agreements = Agreements.of(rows, Map.of());
    for (var agreement : agreements) {
      years
          .computeIfAbsent(agreement.acoId(), aco -> new TreeMap<>())
          .putAll(agreement.tracksByYear());
    }
    var ordinals = new HashMap<AcoId, Map<PerformanceYear, Integer>>();
    years.forEach((aco, tracks) -> ordinals.put(aco, yearsInTrack(tracks)));
    var terms = new HashMap<String, RowTerms>();
    for (var agreement : agreements) {
      var yearInTrack = ordinals.getOrDefault(agreement.acoId(), Map.of());
      agreement
          .rows()
          .forEach(
              row ->
                  terms.put(
                      row.key(), of(row, agreement, requireNonNull(yearInTrack.get(row.year())))));
    }
    return terms;
  }

  private static RowTerms of(GivenFacts row, AgreementToSign agreement, int yearInTrack) {
    var election =
        Elections.shownBy(row).or(agreement::minimumRate).orElse(MinimumRateElection.SLIDING);
    var structure = Optional.ofNullable(agreement.lossLimitStructureByYear().get(row.year()));
    return new RowTerms(agreement.start(), election, yearInTrack, structure);
  }

  private static Map<PerformanceYear, Integer> yearsInTrack(Map<PerformanceYear, Track> tracks) {
    var ordinals = new HashMap<PerformanceYear, Integer>();
    var counts = new EnumMap<Track, Integer>(Track.class);
    tracks.forEach((year, track) -> ordinals.put(year, counts.merge(track, 1, Integer::sum)));
    return ordinals;
  }
}
