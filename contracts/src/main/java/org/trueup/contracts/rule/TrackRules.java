package org.trueup.contracts.rule;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trueup.contracts.value.Track;

/**
 * A rule that differs by track: one history each. A track that the rule does not know has no value.
 *
 * @param <A> {@code PerformanceYear} or {@code AgreementStart}
 * @param header its name, its file and how far it was reviewed
 */
public record TrackRules<A extends Comparable<? super A>, V>(
    RuleHeader<A> header, Map<Track, RuleHistory<A, V>> tracks) implements DatedRule<A> {

  public TrackRules {
    tracks = Map.copyOf(tracks);
  }

  /**
   * The value in force for the track.
   *
   * @throws NoRuleInForce when nobody reviewed the rule so far, or the track has none
   */
  public Ruled<V> at(Track track, A when) {
    return find(track, when).orElseThrow(() -> NoRuleInForce.none(header, track, when));
  }

  /**
   * The value in force, or where the track did not exist then, the one nearest in time; empty where
   * it never had one.
   *
   * @throws NoRuleInForce when nobody reviewed the rule so far
   */
  public Optional<Ruled<V>> nearest(Track track, A when) {
    header.reviewed(when);
    return Optional.ofNullable(tracks.get(track)).map(history -> history.nearest(when));
  }

  /**
   * The value in force for the track, or empty where the law has none for it.
   *
   * @throws NoRuleInForce when nobody reviewed the rule so far
   */
  public Optional<Ruled<V>> find(Track track, A when) {
    header.reviewed(when);
    return Optional.ofNullable(tracks.get(track)).flatMap(history -> history.find(when));
  }

  /** Why there is no value for the track; empty where there is one. */
  public Optional<String> absence(Track track, A when) {
    return find(track, when).isPresent()
        ? Optional.empty()
        : Optional.of(String.valueOf(NoRuleInForce.none(header, track, when).getMessage()));
  }

  @Override
  public Stream<InForce> inForce(A when) {
    return Arrays.stream(Track.values())
        .flatMap(track -> find(track, when).stream().map(rule -> new InForce(track, rule)));
  }
}
