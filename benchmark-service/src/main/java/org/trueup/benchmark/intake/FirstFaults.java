package org.trueup.benchmark.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/** Everything that is wrong about a table; its sender is told the first of it, and how much. */
final class FirstFaults {
  private static final int TOLD = 100;
  private static final Comparator<Fault> BY_LINE =
      Comparator.comparing(
          fault -> fault.where().line(), Comparator.nullsFirst(Comparator.naturalOrder()));

  private final List<Fault> told = new ArrayList<>();
  private int found;

  void add(Fault fault) {
    found++;
    if (told.size() < TOLD) {
      told.add(fault);
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
    var inOrder = told.stream().sorted(BY_LINE).toList();
    if (found > TOLD) {
      throw new Refusal(
          Refusal.Kind.RULE_BROKEN,
          found + " faults were found; the first " + TOLD + " are named",
          inOrder);
    }
    Refusal.unlessEmpty(inOrder);
  }
}
