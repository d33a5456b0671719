package org.trueup.local.faults;

import java.io.IOException;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.trueup.local.client.Target;
import org.trueup.local.machine.Service;
import org.trueup.local.upkeep.Verification;

/** Many runs on one system, each compared with an undisturbed one at the beginning. */
final class FaultRuns {
  private final Cluster cluster;
  private final HandledLog handled;
  private final List<FaultKind> kinds;
  private final int acos;
  private final PrintStream out;

  /**
   * @param kinds which kinds of fault there may be
   * @param acos how many ACOs a run has
   */
  FaultRuns(Cluster cluster, List<FaultKind> kinds, int acos, PrintStream out) {
    this.cluster = cluster;
    this.handled = new HandledLog(cluster.logs());
    this.kinds = List.copyOf(kinds);
    this.acos = acos;
    this.out = out;
  }

  /**
   * @param seed of the first run; the next ones have the seeds that follow
   */
  Tally run(int runs, long seed) throws InterruptedException, IOException, SQLException {
    var tally = new Tally(out);
    var undisturbed = undisturbed(seed, tally);
    for (int run = 1; run <= runs; run++) {
      run(run, seed + run - 1, undisturbed, tally);
    }
    tally.addBesides(verified());
    tally.printSummary();
    return tally;
  }

  /** Every settlement of all runs, computed again from what is stored. */
  private Findings verified() throws InterruptedException {
    var different = new ArrayList<String>();
    var replicas = cluster.replicas();
    var address = replicas.of(Service.SETTLEMENT).getFirst().url();
    var service =
        new Target(Map.of(Service.SETTLEMENT, address), replicas.token()::header, Map.of());
    var verification = Verification.run(service, true, different::add);
    out.println(verification.summary());
    return new Findings(List.of(), List.of(), different, List.of());
  }

  private Outcome undisturbed(long seed, Tally tally)
      throws InterruptedException, IOException, SQLException {
    var begun = System.nanoTime();
    var script = Script.of(new SplittableRandom(seed), acos);
    var result = new Run(cluster, handled, new Acos(0)).of(script, new ArrayList<>());
    var outcome = result.evidence().outcome();
    var findings = Check.of(result, outcome);
    out.printf(Locale.ROOT, "undisturbed: %s%n", Tally.measures(script, result, begun));
    tally.addBesides(findings);
    out.flush();
    return outcome;
  }

  private void run(int run, long seed, Outcome undisturbed, Tally tally)
      throws InterruptedException, IOException, SQLException {
    var begun = System.nanoTime();
    var random = new SplittableRandom(seed);
    var script = Script.of(random, acos);
    var faults = FaultPlan.of(random, kinds, script.size());
    out.printf(Locale.ROOT, "run %d seed %d: %s%n", run, seed, Tally.words(faults));
    out.flush();
    var result = new Run(cluster, handled, new Acos(run)).of(script, faults);
    tally.add(seed, faults, Check.of(result, undisturbed));
    out.printf(Locale.ROOT, "  %s%n", Tally.measures(script, result, begun));
    out.flush();
  }
}
