package org.trueup.assignment.rules.agreement;

import java.util.List;
import org.trueup.contracts.value.Track;

/** The tracks after which an ACO may not begin an agreement in another. */
public record BarredTransitions(List<Track> tracks) {
  public BarredTransitions {
    tracks = List.copyOf(tracks);
  }
}
