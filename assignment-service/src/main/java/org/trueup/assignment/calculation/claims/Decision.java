package org.trueup.assignment.calculation.claims;

import org.trueup.assignment.rules.list.TurnoverReason;

/** What claims, and the beneficiary's own choice, say about one beneficiary. */
public sealed interface Decision {
  /**
   * Assigned to the ACO.
   *
   * @param step of the algorithm; 0 when by the beneficiary's choice alone
   * @param voluntary by the beneficiary's choice
   * @param tieBroken at random, because nothing told the billing entities apart
   */
  record Assigned(int step, boolean voluntary, boolean tieBroken) implements Decision {}

  /**
   * Not assigned to it.
   *
   * @param reason the first that holds
   * @param assignable whether the beneficiary could be assigned, here or elsewhere
   */
  record NotAssigned(TurnoverReason reason, boolean assignable) implements Decision {}
}
