package org.trueup.benchmark.rules;

/**
 * How much each benchmark year counts, as parts of their sum: one third has no exact decimal. 42
 * CFR 425.601(a)(7), 425.602(a)(7), 425.652(a)(7).
 */
public record YearWeights(int by1, int by2, int by3) {

  public YearWeights {
    if (by1 < 0 || by2 < 0 || by3 <= 0) {
      throw new IllegalArgumentException("year weights are parts: none below zero, BY3 above");
    }
  }

  public int sum() {
    return by1 + by2 + by3;
  }
}
