package org.trueup.assignment.rules;

import java.util.List;
import org.trueup.contracts.value.Track;

/** The tracks after which an ACO may not begin an agreement in another. */
public record NeverAfter(List<Track> tracks) {
  public NeverAfter {
    tracks = List.copyOf(tracks);
  }
}
