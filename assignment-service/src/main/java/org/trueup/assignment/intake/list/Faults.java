package org.trueup.assignment.intake.list;

import java.util.ArrayList;
import java.util.List;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/** Collects the faults of an upload. At the hundredth reading stops. */
public final class Faults {
  private final List<Fault> faults = new ArrayList<>();

  /**
   * Adds a fault.
   *
   * @throws Refusal 422 when there are too many to go on
   */
  public void add(Fault fault) {
    faults.add(fault);
    if (faults.size() == Limits.FAULTS) {
      throw new Refusal(
          Refusal.Kind.RULE_BROKEN,
          Limits.FAULTS
              + " faults were found, and reading stopped there; nothing was saved. Correct them and"
              + " send it again.",
          faults);
    }
  }

  /** Those found so far. */
  public List<Fault> found() {
    return List.copyOf(faults);
  }

  public int count() {
    return faults.size();
  }

  /** Nothing is saved when there is a single one. */
  public void refuse() {
    Refusal.unlessEmpty(faults);
  }
}
