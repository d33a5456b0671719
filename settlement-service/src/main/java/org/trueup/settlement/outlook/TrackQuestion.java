package org.trueup.settlement.outlook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;

/**
 * Which tracks are weighed.
 *
 * @param choices one track for all years, or one for each
 * @param years how many years the agreement has
 * @param caution the weight of the worst tenth in what a choice is worth
 * @param minimumRate what would be elected where there is a choice; empty for what the ACO has
 * @param renewed whether the agreement begins anew, on a rebased benchmark
 */
public record TrackQuestion(
    List<Choice> choices,
    int years,
    Rate caution,
    Optional<MinimumRateElection> minimumRate,
    boolean renewed) {
  private static final int MOST_YEARS = 5;
  private static final int MOST_CHOICES = 8;

  /** A way through the agreement. */
  public record Choice(String name, List<Track> tracks) {
    Track in(int year) {
      return tracks.get(Math.min(year, tracks.size() - 1));
    }

    /** The how-many-eth year under its track a year of the agreement is, from 1. */
    int yearInTrack(int year) {
      int before = 0;
      for (int earlier = 0; earlier < year; earlier++) {
        before += in(earlier) == in(year) ? 1 : 0;
      }
      return before + 1;
    }
  }

  /**
   * Refuses what is no question.
   *
   * @throws Refusal 422 with every fault
   */
  public void check() {
    var faults = new ArrayList<Fault>();
    if (choices.isEmpty() || choices.size() > MOST_CHOICES) {
      faults.add(
          Fault.inParameter(
              "tracks",
              choices.size(),
              "one to %d choices: a track, or one for each year as in A-B-C-D-E"
                  .formatted(MOST_CHOICES)));
    }
    if (new HashSet<>(choices).size() != choices.size()) {
      faults.add(Fault.inParameter("tracks", null, "choices that differ"));
    }
    if (years < 1 || years > MOST_YEARS) {
      faults.add(Fault.inParameter("years", years, "a number of years from 1 to 5"));
    }
    choices.stream()
        .filter(choice -> choice.tracks().size() > 1 && choice.tracks().size() != years)
        .forEach(
            choice ->
                faults.add(
                    Fault.inParameter("tracks", choice.name(), years + " tracks, one a year")));
    if (!caution.isShare()) {
      faults.add(Fault.inParameter("caution", caution, "from 0 to 1"));
    }
    Refusal.unlessEmpty(faults);
  }
}
