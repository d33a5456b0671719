package org.trueup.local.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.trueup.local.upkeep.Verification;

/** Many runs on one system, each compared with an undisturbed one at the beginning. */
final class FaultRuns {
  private final Cluster cluster;
  private final HandledLog handled;
  private final List<FaultKind> kinds;
  private final int acos;
  private final Tally tally;

  /**
   * @param kinds which kinds of fault there may be
   * @param acos how many ACOs a run has
   * @param tally which is told of all of them
   */
  FaultRuns(Cluster cluster, List<FaultKind> kinds, int acos, Tally tally) {
    this.cluster = cluster;
    this.handled = new HandledLog(cluster.logs());
    this.kinds = List.copyOf(kinds);
    this.acos = acos;
    this.tally = tally;
  }

  /** Takes one seed after another, as long as there are any: other systems may take some too. */
  void run(Seeds seeds) throws InterruptedException, IOException, SQLException {
    var undisturbed = undisturbed(seeds.first());
    for (var run = seeds.next(); run.isPresent(); run = seeds.next()) {
      run(run.getAsInt(), seeds.of(run.getAsInt()), undisturbed);
    }
    tally.addBesides(verified());
  }

  /** Every settlement of all runs, computed again from what is stored. */
  private Findings verified() throws InterruptedException {
    var different = new ArrayList<String>();
    var verification = Verification.run(cluster.target(), true, different::add);
    tally.say(verification.summary());
    return new Findings(List.of(), List.of(), different, List.of());
  }

  private Outcome undisturbed(long seed) throws InterruptedException, IOException, SQLException {
    var script = Script.of(new SplittableRandom(seed), acos);
    var result = new Run(cluster, handled, new Acos(0)).of(script, new ArrayList<>());
    var outcome = result.evidence().outcome();
    tally.say("undisturbed: " + Tally.measures(script, result));
    tally.addBesides(Check.of(result, outcome));
    return outcome;
  }

  private void run(int run, long seed, Outcome undisturbed)
      throws InterruptedException, IOException, SQLException {
    var random = new SplittableRandom(seed);
    var script = Script.of(random, acos);
    var faults = FaultPlan.of(random, kinds, script);
    var name = "run %d seed %d: ".formatted(run, seed);
    tally.say(name + Tally.words(faults));
    var result = new Run(cluster, handled, new Acos(run)).of(script, faults);
    var measures = name + Tally.measures(script, result);
    tally.add(new Tally.Judged(seed, faults, Check.of(result, undisturbed), measures));
  }
}
