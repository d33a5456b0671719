package org.trueup.local.replay;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.LossLimitStructure;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;
import org.trueup.local.published.GivenFacts;

/** An agreement as the rows of one ACO show it, added to what is on file about it. */
final class AgreementDraft {
  /** Track 1+ was laid over running Track 1 agreements, from 2018 on. */
  private static final PerformanceYear FIRST_YEAR_OF_TRACK_1_PLUS = PerformanceYear.of(2018);

  /** Until 2022 an ACO could stay at any level of the glide path, from then on at A and B only. */
  private static final PerformanceYear FIRST_YEAR_THAT_MOVES_ON = PerformanceYear.of(2023);

  private final AgreementStart start;
  private final Optional<AgreementSigned> onFile;
  private final List<GivenFacts> rows = new ArrayList<>();
  private final SortedMap<PerformanceYear, Track> known = new TreeMap<>();
  private final SortedMap<PerformanceYear, LossLimitStructure> structures = new TreeMap<>();
  private Optional<MinimumRateElection> election = Optional.empty();

  AgreementDraft(AgreementStart start, Optional<AgreementSigned> onFile) {
    this.start = start;
    this.onFile = onFile;
    onFile.ifPresent(
        agreement -> {
          known.putAll(agreement.tracksByYear());
          structures.putAll(agreement.lossLimitStructureByYear());
        });
  }

  /** Whether a later row may stand in the same agreement: tracks move on, never back. */
  boolean takes(GivenFacts row) {
    var shown = Elections.shownBy(row);
    var sameElection = election.isEmpty() || shown.isEmpty() || election.equals(shown);
    return sameElection
        && rows.stream()
            .map(GivenFacts::track)
            .allMatch(before -> before == row.track() || isOnOnePath(before, row.track()));
  }

  void add(GivenFacts row) {
    rows.add(row);
    known.put(row.year(), row.track());
    // Without the column both structures come to the same: revenue is not published, and the
    // revenue's limit has the benchmark's as its ceiling.
    structures.put(row.year(), row.lossLimitStructure().orElse(LossLimitStructure.REVENUE_BASED));
    Elections.shownBy(row).ifPresent(shown -> election = Optional.of(shown));
  }

  AgreementToSign toSign() {
    var tracks = tracks();
    var first = rows.getFirst();
    var name = rows.reversed().stream().flatMap(row -> row.name().stream()).findFirst();
    return new AgreementToSign(
        first.acoId(),
        name.or(() -> onFile.map(AgreementSigned::acoName)),
        start,
        end(tracks.lastKey()),
        first.period(),
        tracks,
        minimumRate(tracks),
        structures(tracks),
        List.copyOf(rows));
  }

  /** Every year from the first. */
  private SortedMap<PerformanceYear, Track> tracks() {
    var tracks = new TreeMap<PerformanceYear, Track>();
    var last = known.lastKey();
    for (var year = AgreementStarts.firstYear(start);
        year.compareTo(last) <= 0;
        year = AgreementStarts.next(year)) {
      tracks.put(year, track(year));
    }
    return tracks;
  }

  /** A year without a row has the track of the next year, or the one it is reached from. */
  private Track track(PerformanceYear year) {
    var row = known.get(year);
    if (row != null) {
      return row;
    }
    var next = AgreementStarts.next(year);
    var following = track(next);
    if (following == Track.TRACK_1_PLUS && year.compareTo(FIRST_YEAR_OF_TRACK_1_PLUS) < 0) {
      return Track.TRACK_1;
    }
    return next.compareTo(FIRST_YEAR_THAT_MOVES_ON) >= 0 ? levelBefore(following) : following;
  }

  private static Track levelBefore(Track track) {
    return switch (track) {
      case BASIC_D -> Track.BASIC_C;
      case BASIC_C -> Track.BASIC_B;
      default -> track;
    };
  }

  private Optional<LocalDate> end(PerformanceYear lastYear) {
    var needed = AgreementStarts.lastDay(lastYear);
    var signed = onFile.map(AgreementSigned::end).filter(end -> !end.isBefore(needed));
    var extended = needed.isAfter(AgreementStarts.termEnd(start));
    return signed.or(() -> extended ? Optional.of(needed) : Optional.empty());
  }

  private Optional<MinimumRateElection> minimumRate(Map<PerformanceYear, Track> tracks) {
    var choice =
        tracks.values().stream()
            .anyMatch(track -> Elections.isChoice(track, start.date().getYear()));
    return choice
        ? election
            .or(() -> onFile.map(agreement -> agreement.elections().minimumRate()))
            .or(() -> Optional.of(MinimumRateElection.SLIDING))
        : Optional.empty();
  }

  private SortedMap<PerformanceYear, LossLimitStructure> structures(
      Map<PerformanceYear, Track> tracks) {
    var needed = new TreeMap<PerformanceYear, LossLimitStructure>();
    tracks.forEach(
        (year, track) -> {
          if (track == Track.TRACK_1_PLUS) {
            needed.put(year, structure(year));
          }
        });
    return needed;
  }

  private LossLimitStructure structure(PerformanceYear year) {
    return requireNonNull(structures.get(structures.tailMap(year).firstKey()));
  }

  private static boolean isOnOnePath(Track before, Track after) {
    return switch (before) {
      case TRACK_1 -> after == Track.TRACK_1_PLUS;
      case BASIC_A, BASIC_B, BASIC_C, BASIC_D ->
          after.compareTo(before) > 0 && after.compareTo(Track.BASIC_E) <= 0;
      default -> false;
    };
  }
}
