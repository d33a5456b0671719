package org.trueup.benchmark.fact;

/**
 * Why figures of the benchmark years are restated inside an agreement: 42 CFR 425.652(a)(9). What a
 * note says stays in the causes of benchmarks: names never change.
 */
public enum Restatement {
  /** Participants joined or left. */
  PARTICIPANT_LIST,
  /** The ACO chose the other assignment methodology. */
  ASSIGNMENT_METHODOLOGY,
  /** The rules of assignment changed. */
  ASSIGNMENT_RULES,
  /** Risk scores are found with another model. */
  RISK_MODEL;

  /** For the cause of the determinations that follow. */
  public String note() {
    return "restated: " + this;
  }
}
