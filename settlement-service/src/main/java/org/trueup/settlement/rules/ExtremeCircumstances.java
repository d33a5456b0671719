package org.trueup.settlement.rules;

/** Whether extreme and uncontrollable circumstances reduce shared losses in a year. */
public enum ExtremeCircumstances {
  NOT_REDUCED,
  REDUCED
}
