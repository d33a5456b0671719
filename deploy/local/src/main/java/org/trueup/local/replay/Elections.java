package org.trueup.local.replay;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;
import org.trueup.local.published.GivenFacts;

/**
 * The election behind a printed minimum rate. CMS prints the rate that applied: a fixed one where
 * one was elected, the value on the scale where the scale was, or where the ACO had too few people
 * for its election (42 CFR 425.110(b)(3)(iii)).
 */
final class Elections {
  private static final Set<Track> ONE_SIDED =
      EnumSet.of(Track.TRACK_1, Track.BASIC_A, Track.BASIC_B);
  private static final Set<Rate> FIXED =
      Set.copyOf(Stream.of("0%", "0.5%", "1%", "1.5%", "2%").map(Rate::parse).toList());
  private static final int ENOUGH_PEOPLE = 5000;
  private static final int FIRST_YEAR_WITH_CHOICE = 2016;

  private Elections() {}

  /** Whether the row's track and agreement leave the ACO a choice at all. */
  static boolean isChoice(Track track, int yearOfStart) {
    return !ONE_SIDED.contains(track) && yearOfStart >= FIRST_YEAR_WITH_CHOICE;
  }

  /** What the row shows to have been elected; empty where it shows nothing. */
  static Optional<MinimumRateElection> shownBy(GivenFacts facts) {
    if (ONE_SIDED.contains(facts.track()) || facts.assignedBeneficiaries() < ENOUGH_PEOPLE) {
      return Optional.empty();
    }
    return facts.minimumRate().map(Elections::behind);
  }

  private static MinimumRateElection behind(Rate printed) {
    return FIXED.contains(printed)
        ? new MinimumRateElection.Fixed(printed)
        : MinimumRateElection.SLIDING;
  }
}
