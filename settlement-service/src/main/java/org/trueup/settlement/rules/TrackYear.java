package org.trueup.settlement.rules;

import java.util.Optional;
import org.trueup.contracts.event.AgreementSigned;
import org.trueup.contracts.value.AgreementFacts;
import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;

/**
 * One year of an agreement under one track: what rules are asked about.
 *
 * @param start when the agreement began: some rules are its own
 * @param yearInTrack which year under the track this is, counting from 1
 * @param reduced the limits CMS set for an ACO with few beneficiaries in an earlier benchmark year
 */
public record TrackYear(
    PerformanceYear year,
    AgreementStart start,
    Track track,
    int yearInTrack,
    Optional<AgreementFacts.ReducedLimits> reduced) {

  public TrackYear(PerformanceYear year, AgreementStart start, Track track, int yearInTrack) {
    this(year, start, track, yearInTrack, Optional.empty());
  }

  /** The year of an agreement that covers it. */
  public static TrackYear of(AgreementSigned agreement, PerformanceYear year, Track track) {
    return new TrackYear(
        year,
        agreement.start(),
        track,
        agreement.yearInTrack().getOrDefault(year, 1),
        Optional.ofNullable(agreement.facts())
            .flatMap(facts -> Optional.ofNullable(facts.reducedLimits())));
  }

  /** The same year of the agreement under another track. */
  public TrackYear under(Track other, int yearInOther) {
    return new TrackYear(year, start, other, yearInOther, reduced);
  }

  public boolean isOfTheProposal() {
    return track == Track.P2011_TRACK_1 || track == Track.P2011_TRACK_2;
  }
}
