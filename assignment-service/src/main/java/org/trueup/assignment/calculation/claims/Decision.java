package org.trueup.assignment.calculation.claims;

import org.trueup.assignment.rules.list.TurnoverReason;

/** What the claims, and the person's own choice, say about one person. */
public sealed interface Decision {
  /**
   * Assigned to the ACO.
   *
   * @param step of the algorithm; 0 when by the person's choice alone
   * @param voluntary by the person's choice
   * @param drawn by lot, because nothing told the claimants apart
   */
  record Assigned(int step, boolean voluntary, boolean drawn) implements Decision {}

  /**
   * Not assigned to it.
   *
   * @param reason the first that holds
   * @param assignable whether the person could be assigned, here or elsewhere
   */
  record NotAssigned(TurnoverReason reason, boolean assignable) implements Decision {}
}
