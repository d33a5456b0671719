package org.trueup.contracts.value;

/** Which of the two loss sharing limits of Track 1+ binds an ACO in a year. */
public enum LossLimitStructure {
  /** A share of the updated benchmark: a participant is owned by, or is, a hospital or system. */
  BENCHMARK_BASED,
  /** A share of participant revenue, with the benchmark's share as its ceiling. */
  REVENUE_BASED
}
