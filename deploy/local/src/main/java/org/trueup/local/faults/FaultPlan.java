package org.trueup.local.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.trueup.local.machine.Service;

/** Which faults happen in a run, to whom, when and how long: all of it follows from the seed. */
final class FaultPlan {
  private static final int FEWEST = 3;
  private static final int MOST = 5;

  /** Senders are not all equally far. */
  private static final int UNDER_WAY_AT_ONCE = 8;

  private static final int SHORTEST_MS = 200;

  /** Longer than the session of a consumer: some that are paused are given up meanwhile. */
  private static final int LONGEST_MS = 3_500;

  private FaultPlan() {}

  static List<Fault> of(RandomGenerator random, List<FaultKind> kinds, List<Write> script) {
    var faults = new ArrayList<Fault>();
    for (int left = random.nextInt(FEWEST, MOST + 1); left > 0; left--) {
      var kind = kinds.get(random.nextInt(kinds.size()));
      faults.add(
          new Fault(
              kind,
              Service.values()[random.nextInt(Service.values().length)],
              moment(random.nextInt(script.size()), kind, script),
              Duration.ofMillis(random.nextInt(SHORTEST_MS, LONGEST_MS)),
              random.nextLong()));
    }
    faults.sort(Comparator.comparingInt(Fault::afterWrites));
    return faults;
  }

  /** Of what happens during some writes: shortly before one of them. */
  private static int moment(int drawn, FaultKind kind, List<Write> script) {
    var places =
        IntStream.range(0, script.size())
            .filter(place -> kind.during().filter(script.get(place)::isOf).isPresent())
            .toArray();
    return places.length == 0
        ? drawn
        : Math.max(0, places[drawn % places.length] - UNDER_WAY_AT_ONCE);
  }
}
