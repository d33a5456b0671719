package org.trueup.assignment.intake.list;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trueup.contracts.refusal.Fault;
import org.trueup.contracts.refusal.Refusal;

/** The faults of a list. At the hundredth reading stops. */
public final class Faults {
  private final List<Fault> faults = new ArrayList<>();

  void add(Fault fault) {
    faults.add(fault);
    if (faults.size() == Limits.FAULTS) {
      throw new Refusal(
          Refusal.Kind.RULE_BROKEN,
          Limits.FAULTS + " faults were found, and the list was not read any further",
          faults);
    }
  }

  public void add(
      TableKind table,
      long line,
      @Nullable String column,
      @Nullable String value,
      String expected) {
    add(Fault.inTable(table.number(), line, column, value, expected).under(table.layout(), null));
  }

  public int count() {
    return faults.size();
  }

  /** Nothing is kept when there is a single one. */
  public void refuse() {
    Refusal.unlessEmpty(faults);
  }
}
