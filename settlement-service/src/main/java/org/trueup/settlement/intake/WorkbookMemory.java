package org.trueup.settlement.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.trueup.contracts.limit.Budget;

/**
 * The memory that workbooks take while they are read and recorded, those of all requests together:
 * at most a quarter of what there is.
 */
@ApplicationScoped
public class WorkbookMemory {
  private final Budget budget =
      new Budget(
          "memory for workbooks",
          Runtime.getRuntime().maxMemory() / 4,
          "give its virtual machine more with -Xmx");

  /** The share of one upload, to be closed once it is recorded. */
  public Budget.Share share() {
    return budget.share();
  }
}
