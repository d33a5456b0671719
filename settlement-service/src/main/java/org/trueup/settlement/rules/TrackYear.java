package org.trueup.settlement.rules;

import org.trueup.contracts.value.AgreementStart;
import org.trueup.contracts.value.PerformanceYear;
import org.trueup.contracts.value.Track;

/**
 * One year of an agreement under one track: what rules are asked about.
 *
 * @param start when the agreement began: some rules are its own
 * @param yearInTrack which year under the track this is, counting from 1
 */
public record TrackYear(PerformanceYear year, AgreementStart start, Track track, int yearInTrack) {

  /** The same year of the agreement under another track. */
  public TrackYear under(Track other, int yearInOther) {
    return new TrackYear(year, start, other, yearInOther);
  }

  boolean isOfTheProposal() {
    return track == Track.P2011_TRACK_1 || track == Track.P2011_TRACK_2;
  }
}
