package org.trueup.local.faults;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The ACOs of one run: each run has its own, so that all share one system.
 *
 * @param run from 0, which is the undisturbed one
 */
record Acos(int run) {
  private static final int FIRST = 10_000;
  static final int MOST_RUNS = (99_999 - FIRST) / MadeUpFacts.ACOS - 1;

  String id(int aco) {
    return "A" + (FIRST + run * MadeUpFacts.ACOS + aco);
  }

  /** Where the numbers of its people begin: those of no other ACO, of this run or another. */
  int firstPerson(int aco) {
    return (run * MadeUpFacts.ACOS + aco) * MadeUpLists.MOST_PEOPLE;
  }

  List<String> ids() {
    return IntStream.range(0, MadeUpFacts.ACOS).mapToObj(this::id).toList();
  }

  /** What stands in place of the id when runs are compared. */
  static String placeholder(int aco) {
    return new Acos(0).id(aco);
  }
}
