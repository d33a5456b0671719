package org.trueup.benchmark.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/** The faults of a table: how many there are, and the first of them by name. */
final class FirstFaults {
  private static final int MOST_NAMED = 100;
  private static final Comparator<Fault> BY_LINE =
      Comparator.comparing(
          fault -> fault.where().line(), Comparator.nullsFirst(Comparator.naturalOrder()));

  private final List<Fault> named = new ArrayList<>();
  private int found;

  void add(Fault fault) {
    found++;
    if (named.size() < MOST_NAMED) {
      named.add(fault);
    }
  }

  void addAll(Iterable<Fault> faults) {
    faults.forEach(this::add);
  }

  int found() {
    return found;
  }

  /** Throws when there is at least one. */
  void refuse() {
    var inOrder = named.stream().sorted(BY_LINE).toList();
    if (found > MOST_NAMED) {
      throw new Refusal(
          Refusal.Kind.RULE_BROKEN,
          found + " faults were found; the first " + MOST_NAMED + " are named",
          inOrder);
    }
    Refusal.unlessEmpty(inOrder);
  }
}
