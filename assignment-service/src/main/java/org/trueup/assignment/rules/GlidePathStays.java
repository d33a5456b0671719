package org.trueup.assignment.rules;

import java.util.List;
import org.trueup.contracts.value.Track;

/** The levels of the BASIC track's glide path at which an ACO may stay for a further year. */
public record GlidePathStays(List<Track> levels) {
  public GlidePathStays {
    levels = List.copyOf(levels);
  }
}
