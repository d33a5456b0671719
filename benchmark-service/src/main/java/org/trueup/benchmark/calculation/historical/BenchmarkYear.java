package org.trueup.benchmark.calculation.historical;

/** The three years before the agreement; {@code BY3} is the latest. */
public enum BenchmarkYear {
  BY1,
  BY2,
  BY3
}
