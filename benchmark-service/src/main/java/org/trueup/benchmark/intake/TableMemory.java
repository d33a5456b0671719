package org.trueup.benchmark.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.trueup.contracts.limit.Budget;

/**
 * The memory that tables take while they are read and recorded, those of all requests together: at
 * most half of what there is.
 */
@ApplicationScoped
public class TableMemory {
  private final Budget budget =
      new Budget(
          "memory for tables",
          Runtime.getRuntime().maxMemory() / 2,
          "give its virtual machine more with -Xmx");

  /** The share of one table, to be closed once it is recorded. */
  public Budget.Share share() {
    return budget.share();
  }
}
