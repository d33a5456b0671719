package org.trueup.local.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.trueup.local.machine.Service;

/** Which faults happen in a run, to whom, when and how long: all of it follows from the seed. */
final class FaultPlan {
  private static final int FEWEST = 3;
  private static final int MOST = 5;
  private static final int SHORTEST_MS = 200;

  /** Longer than the session of a consumer: some that are paused are given up meanwhile. */
  private static final int LONGEST_MS = 3_500;

  private FaultPlan() {}

  /**
   * @param writes how many writes the run has
   */
  static List<Fault> of(RandomGenerator random, List<FaultKind> kinds, int writes) {
    var faults = new ArrayList<Fault>();
    for (int left = random.nextInt(FEWEST, MOST + 1); left > 0; left--) {
      faults.add(
          new Fault(
              kinds.get(random.nextInt(kinds.size())),
              Service.values()[random.nextInt(Service.values().length)],
              random.nextInt(writes),
              Duration.ofMillis(random.nextInt(SHORTEST_MS, LONGEST_MS)),
              random.nextLong()));
    }
    faults.sort(Comparator.comparingInt(Fault::afterWrites));
    return faults;
  }
}
