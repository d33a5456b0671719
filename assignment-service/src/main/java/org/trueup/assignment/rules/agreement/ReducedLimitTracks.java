package org.trueup.assignment.rules.agreement;

import java.util.List;
import org.trueup.contracts.value.Track;

/** The tracks that are open to an ACO with few assigned beneficiaries in an earlier year. */
public record ReducedLimitTracks(List<Track> tracks) {
  public ReducedLimitTracks {
    tracks = List.copyOf(tracks);
  }
}
