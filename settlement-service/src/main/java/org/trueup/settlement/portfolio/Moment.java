package org.trueup.settlement.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import org.trueup.messaging.IntakeState;
import org.trueup.settlement.store.VisibleRows;

/** What all answers about settlements are made of: what is on file, and whether it is behind. */
@ApplicationScoped
public class Moment {
  private final VisibleRows rows;
  private final IntakeState intake;

  Moment(VisibleRows rows, IntakeState intake) {
    this.rows = rows;
    this.intake = intake;
  }

  /** The same text as before: the same question has the same answer. */
  public String now() {
    return rows.snapshot() + (intake.isPaused() ? " paused" : "");
  }
}
