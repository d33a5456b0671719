package org.trueup.settlement.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;
import org.trueup.contracts.value.MinimumRateElection;
import org.trueup.contracts.value.Rate;
import org.trueup.contracts.value.Track;

/**
 * Which other terms are asked about.
 *
 * @param tracks the terms to compare; none, all that the rules of the year have
 * @param quality a quality score instead of the one on file
 * @param minimumRate an election instead of the one on file, for terms that have a choice
 * @param population whose assigned beneficiaries and benchmark to take
 * @param years how many years of an agreement to play, with its phased limits
 * @param proposed whether rules that are only proposed are asked for
 */
public record Question(
    List<Track> tracks,
    Optional<Rate> quality,
    Optional<MinimumRateElection> minimumRate,
    Population population,
    int years,
    boolean proposed) {
  private static final int MOST_YEARS = 5;

  /** Whose assigned beneficiaries and benchmark a scenario takes. */
  public enum Population {
    /** Those of the actual settlement. */
    SAME,
    /**
     * Those of the track's own assignment window: fewer beneficiaries and a higher benchmark, or
     * the reverse.
     */
    OWN_WINDOW
  }

  /**
   * Refuses what is not a question.
   *
   * @throws Refusal 422 with every fault
   */
  public void check() {
    var faults = new ArrayList<Fault>();
    if (years < 1 || years > MOST_YEARS) {
      faults.add(Fault.inParameter("years", years, "a number of years from 1 to 5"));
    }
    quality
        .filter(score -> !score.isShare())
        .ifPresent(score -> faults.add(Fault.inParameter("quality", score, "from 0% to 100%")));
    Refusal.unlessEmpty(faults);
  }
}
