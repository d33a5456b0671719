package org.trueup.settlement.rules;

/** What becomes of an interim payment in the final settlement. */
public enum InterimSettlement {
  NETTED
}
