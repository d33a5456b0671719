package org.trueup.contracts.rule;

import java.util.Map;
import java.util.Optional;
import org.trueup.contracts.value.Track;

/**
 * A rule that differs by track: one history each. A track that the rule does not know has no value.
 *
 * @param <A> {@code PerformanceYear} or {@code AgreementStart}
 */
public record TrackRules<A extends Comparable<? super A>, V>(
    String title,
    String file,
    A reviewedThrough,
    boolean carriesForward,
    Map<Track, RuleHistory<A, V>> tracks) {

  public TrackRules {
    tracks = Map.copyOf(tracks);
  }

  /**
   * The value in force for the track.
   *
   * @throws NoRuleInForce when nobody reviewed the rule so far, or the track has none
   */
  public Ruled<V> at(Track track, A when) {
    if (when.compareTo(reviewedThrough) > 0 && !carriesForward) {
      throw NoRuleInForce.notReviewed(title, file, when, reviewedThrough);
    }
    return find(track, when)
        .orElseThrow(() -> NoRuleInForce.none(title + " for " + track.title(), file, when));
  }

  /** The value in force, or where the track did not exist then, the one nearest in time. */
  public Optional<Ruled<V>> nearest(Track track, A when) {
    var history = tracks.get(track);
    return history == null
        ? Optional.empty()
        : Optional.of(history.find(when).orElseGet(() -> history.nearest(when)));
  }

  /** The value in force for the track, or empty where the law has none for it. */
  public Optional<Ruled<V>> find(Track track, A when) {
    return Optional.ofNullable(tracks.get(track)).flatMap(history -> history.find(when));
  }
}
