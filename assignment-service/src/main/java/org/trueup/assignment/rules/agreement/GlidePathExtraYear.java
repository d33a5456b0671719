package org.trueup.assignment.rules.agreement;

import java.util.List;
import org.trueup.contracts.value.Track;

/** The levels of the BASIC track's glide path at which an ACO may stay for a further year. */
public record GlidePathExtraYear(List<Track> levels) {
  public GlidePathExtraYear {
    levels = List.copyOf(levels);
  }
}
