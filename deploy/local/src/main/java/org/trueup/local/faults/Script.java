package org.trueup.local.faults;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.random.RandomGenerator;

/**
 * In which order a run sends its facts. The versions of one fact stay in order; otherwise anything
 * may come first, the agreement last of all too.
 */
final class Script {
  private Script() {}

  /**
   * @param acos how many send their facts
   */
  static List<Write> of(RandomGenerator random, int acos) {
    var waiting = new ArrayList<Queue<Write>>();
    for (int aco = 0; aco < acos; aco++) {
      MadeUpFacts.of(aco).forEach(versions -> waiting.add(new ArrayDeque<>(versions)));
    }
    var script = new ArrayList<Write>();
    while (!waiting.isEmpty()) {
      var next = waiting.get(random.nextInt(waiting.size()));
      script.add(next.remove());
      if (next.isEmpty()) {
        waiting.remove(next);
      }
    }
    return script;
  }
}
