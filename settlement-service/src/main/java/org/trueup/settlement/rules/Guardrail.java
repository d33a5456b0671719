package org.trueup.settlement.rules;

/** Whether a benchmark recalculated on the two-way blend can end in neither savings nor losses. */
public enum Guardrail {
  APPLIES
}
